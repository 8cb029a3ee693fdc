package dev.ichor.collect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class XidTest {

  @Test
  void theGreetingOfAStreamOfEventsTellsWhenItBegan() {
    // from a real apid; the recorder on the same host noted 12:53:43.027
    assertThat(Xid.time("dc1ebltpf09s73eurskg")).contains(Instant.parse("2026-11-22T12:53:43Z"));
  }

  @Test
  void whatIsNoIdTellsNoTime() {
    assertThat(Xid.time("")).isEmpty();
    assertThat(Xid.time("dc1e8ndpf09s73d1g13")).isEmpty();
    assertThat(Xid.time("DC1E8NDPF09S73D1G13G")).isEmpty();
    assertThat(Xid.time("dc1e8ndpf09s73d1g13z")).isEmpty();
  }

  @Test
  void anIdTellsTheSecondItWasMadeFor() {
    Instant time = Instant.parse("2026-11-22T12:53:45Z");
    assertThat(Xid.of(time)).hasSize(20);
    assertThat(Xid.time(Xid.of(time))).contains(time);
    assertThat(Xid.time(Xid.of(time.plusMillis(999)))).contains(time);
  }
}
