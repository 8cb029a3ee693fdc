package dev.ichor.cli;

/** What an enemy, or an accident, may write into a log, a name or a message. */
enum Payload {
  HTML("</script></textarea><img src=x onerror=alert(1)><!--"),
  XML("]]><evil a='1'/>&amp;&#0;<?xml version=\"1.0\"?>"),
  ANSI("\u001b[2J\u001b]0;title\u0007\u009b31m\b\b\r"),
  CONTROLS("\u0000\u0001\u0002\u000b\u000c\u007f\u0085\n\n\t"),
  DIRECTIONS("\u202egnp.exe\u202c\u2066\u200f\u061c\ufeff\u200b"),
  SURROGATES("\ud800 \udc00\ud83d \ud83d\ude00\uffff\ufffe"),
  MARKDOWN("`` ` ![x](http://evil.test/a.png) [y](javascript:z) **b** | <b> |\n# H\n- *"),
  LINKS(" http://evil.test www.evil.test [a]: http://evil.test ~~~ ``` <http://evil.test>"),
  YAML(": # - {a: [b, *c]} &d !!e %f @g | > ' \" ? ~ null\n---\n...\n<<: *h"),
  LABELS("\"} 1\nichor_evil{x=\"\\\" # EOF"),
  PLACEHOLDERS("{0} {} {{node}} ${jndi:ldap://x} $(id) `id` %s %n"),
  FORMULA("\",=cmd|'/C calc'!A0;\"->\"[label=<b>];"),
  LONG("a".repeat(1 << 20));

  private final String text;

  Payload(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
