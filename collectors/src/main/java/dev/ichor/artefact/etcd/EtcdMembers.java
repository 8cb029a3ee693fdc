package dev.ichor.artefact.etcd;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.artefact.api.ApiAnswer;
import dev.ichor.artefact.api.ApiTable;
import dev.ichor.artefact.table.Table;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.etcd.EtcdMember;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The list of etcd members that the etcd of a machine has, as {@code talosctl etcd members} prints
 * it.
 *
 * <pre>{@code
 * NODE       ID                 HOSTNAME   PEER URLS               CLIENT URLS             LEARNER
 * 10.5.0.2   2d8acd0e7fa07950              https://10.5.0.4:2380                           true
 * 10.5.0.2   c3d3020cf75b8728   cp-1       https://10.5.0.2:2380   https://10.5.0.2:2379   false
 * }</pre>
 */
public final class EtcdMembers implements Artefact {

  private static final Pattern URL = Pattern.compile("[a-z]+://(.+?)(?::[0-9]+)?/?");

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_ETCD_MEMBERS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(EtcdMember.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    String text = document.text();
    Table table =
        ApiAnswer.is(text)
            ? ApiTable.etcdMembers(text)
            : Table.read(text, List.of("ID", "HOSTNAME"));
    notes.remark(table.rows().size() + (table.rows().size() == 1 ? " member" : " members"));
    for (Table.Row row : table.rows()) {
      note(row, document, notes);
    }
  }

  /** The host of {@code https://10.5.0.2:2380} and {@code https://[fd00::2]:2380}. */
  private static String host(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.matches() ? matcher.group(1).replace("[", "").replace("]", "") : "";
  }

  private static void note(Table.Row row, Document document, Notes notes) {
    String id = row.cell("ID");
    String name = row.cell("HOSTNAME");
    boolean learner = row.cell("LEARNER").equals("true");
    NodeName member = new NodeName(id);
    notes.fact(
        new EtcdMember(document.node(), member, id, name, learner),
        new Locator.FileLine(document.path(), row.line()),
        null,
        "member "
            + id
            + (name.isEmpty() ? "" : ", hostname " + name)
            + (learner ? ", learner" : ""));
    notes.alias(member, AliasKind.ETCD_MEMBER_ID, id);
    notes.alias(member, AliasKind.HOSTNAME, name);
    for (String url : row.cell("PEER URLS").split(",", -1)) {
      notes.alias(member, AliasKind.ADDRESS, host(url.strip()));
    }
  }
}
