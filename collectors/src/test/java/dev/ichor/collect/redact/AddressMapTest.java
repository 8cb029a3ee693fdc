package dev.ichor.collect.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressMapTest {

  private final AddressMap map = new AddressMap("key".getBytes(StandardCharsets.UTF_8));
  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(ints = {4, 16})
  void twoAddressesShareAsManyBitsAfterwardsAsBefore(int length) {
    for (int round = 0; round < 300; round++) {
      byte[] one = new byte[length];
      random.nextBytes(one);
      byte[] other = one.clone();
      int bit = random.nextInt(length * 8);
      other[bit / 8] = (byte) (other[bit / 8] ^ 1 << (7 - bit % 8));
      for (int i = bit / 8 + 1; i < length; i++) {
        other[i] = (byte) random.nextInt(256);
      }

      assertThat(shared(map.map(one), map.map(other))).isEqualTo(shared(one, other));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "169.254.116.108",
        "10.96.0.1",
        "10.244.3.7",
        "224.0.0.1",
        "::1",
        "255.255.255.255",
        "fe80::1",
        "fdae:41e4:649b:9303::1",
        "::ffff:127.0.0.1"
      })
  void whatMeansTheSameInEveryClusterStays(String address) {
    byte[] bytes = AddressMap.bytes(address);

    assertThat(map.map(bytes)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "10.5.0.2, 10.0.0.0, 8",
    "172.20.1.2, 172.16.0.0, 12",
    "192.168.1.5, 192.168.0.0, 16",
    "100.70.0.1, 100.64.0.0, 10",
    "fd12:3456::1, fd00::, 8",
    "2001:db8::1, 2000::, 3"
  })
  void privateStaysPrivateAndPublicStaysPublic(String address, String range, int bits) {
    byte[] mapped = map.map(AddressMap.bytes(address));

    assertThat(mapped).isNotEqualTo(AddressMap.bytes(address));
    assertThat(shared(mapped, AddressMap.bytes(range))).isGreaterThanOrEqualTo(bits);
  }

  @Test
  void aRangeStaysARangeThatHoldsTheSameAddresses() {
    byte[] range = map.map(AddressMap.bytes("10.5.0.0"), 16);
    byte[] within = map.map(AddressMap.bytes("10.5.77.2"));
    byte[] outside = map.map(AddressMap.bytes("10.6.77.2"));

    assertThat(Arrays.copyOfRange(range, 2, 4)).containsOnly(0);
    assertThat(shared(range, within)).isGreaterThanOrEqualTo(16);
    assertThat(shared(range, outside)).isLessThan(16);
  }

  @Test
  void anotherKeyGivesOtherAddresses() {
    AddressMap other = new AddressMap("other".getBytes(StandardCharsets.UTF_8));

    assertThat(other.map(AddressMap.bytes("10.5.0.2")))
        .isNotEqualTo(map.map(AddressMap.bytes("10.5.0.2")));
  }

  private static int shared(byte[] one, byte[] other) {
    int bit = 0;
    while (bit < one.length * 8
        && (one[bit / 8] >> (7 - bit % 8) & 1) == (other[bit / 8] >> (7 - bit % 8) & 1)) {
      bit++;
    }
    return bit;
  }
}
