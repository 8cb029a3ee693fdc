package dev.ichor.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a list of premises gets: one search that remembers the longest run of leading premises
 * that holds together.
 *
 * @param reached how many leading premises hold together
 * @param frames the ways in which they do; none when not even the first one holds
 */
record Deepest(int reached, List<Frame> frames) {

  Deepest {
    frames = List.copyOf(frames);
  }

  /**
   * The ways to the premise that fails: with nothing but what was known before, if it is the first.
   */
  List<Frame> ways(Frame before) {
    return frames.isEmpty() ? List.of(before) : frames;
  }

  /** Searches all premises; of the ways that get furthest, no more than {@code most} are kept. */
  static Deepest of(Solver solver, List<Premise> premises, int most) {
    Dive dive = new Dive(solver, premises, most);
    dive.from(0);
    return new Deepest(dive.reached, dive.frames);
  }

  /** The search while it runs. */
  private static final class Dive {

    private final Solver solver;
    private final List<Premise> premises;
    private final int most;
    private final List<Frame> frames = new ArrayList<>();
    private int reached;

    Dive(Solver solver, List<Premise> premises, int most) {
      this.solver = solver;
      this.premises = premises;
      this.most = most;
    }

    private boolean from(int at) {
      note(at);
      return at == premises.size() || solver.solve(premises.get(at), () -> from(at + 1));
    }

    private void note(int at) {
      if (at > reached) {
        reached = at;
        frames.clear();
      }
      if (at > 0 && at == reached && frames.size() < most) {
        frames.add(solver.frame().copy());
      }
    }
  }
}
