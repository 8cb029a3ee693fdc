package dev.ichor.log;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds in one pass over the bytes of a line which signatures it may belong to: those one of whose
 * literals it contains.
 */
final class SignatureSieve {

  private final LiteralAutomaton automaton;

  /** For each literal of the automaton, the signature it belongs to. */
  private final int[] signatureOfLiteral;

  SignatureSieve(List<Signature> signatures) {
    List<String> literals = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      for (String literal : signatures.get(i).contains()) {
        literals.add(literal);
        owners.add(i);
      }
    }
    this.automaton = new LiteralAutomaton(literals);
    this.signatureOfLiteral = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The automaton over all literals. */
  LiteralAutomaton automaton() {
    return automaton;
  }

  /** Places of the signatures that the given literals belong to. */
  BitSet signatures(BitSet literals) {
    BitSet candidates = new BitSet();
    literals.stream().forEach(literal -> candidates.set(signatureOfLiteral[literal]));
    return candidates;
  }
}
