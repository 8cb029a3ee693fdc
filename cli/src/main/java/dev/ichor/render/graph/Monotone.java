package dev.ichor.render.graph;

/** The rising sequence that is nearest to given numbers, by pooling neighbours that fall. */
final class Monotone {

  private Monotone() {}

  /** Minimises the sum of weighted squares of distances over all sequences that do not fall. */
  static double[] fit(double[] wanted, double[] weights) {
    int count = wanted.length;
    double[] value = new double[count];
    double[] weight = new double[count];
    int[] size = new int[count];
    int pools = 0;
    for (int i = 0; i < count; i++) {
      value[pools] = wanted[i];
      weight[pools] = weights[i];
      size[pools] = 1;
      pools++;
      while (pools > 1 && value[pools - 2] > value[pools - 1]) {
        double sum = weight[pools - 2] + weight[pools - 1];
        value[pools - 2] =
            (value[pools - 2] * weight[pools - 2] + value[pools - 1] * weight[pools - 1]) / sum;
        weight[pools - 2] = sum;
        size[pools - 2] += size[pools - 1];
        pools--;
      }
    }
    double[] fitted = new double[count];
    int at = 0;
    for (int pool = 0; pool < pools; pool++) {
      for (int i = 0; i < size[pool]; i++) {
        fitted[at++] = value[pool];
      }
    }
    return fitted;
  }
}
