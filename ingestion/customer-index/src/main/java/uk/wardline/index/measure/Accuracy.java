package uk.wardline.index.measure;

/**
 * Precision, recall and their harmonic mean, each from 0 to 1. Of nothing found the precision is 1,
 * of nothing to find the recall.
 */
public record Accuracy(double precision, double recall) {
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static Accuracy of(double found, double right, double toFind) {
    return new Accuracy(found == 0 ? 1 : right / found, toFind == 0 ? 1 : right / toFind);
  }
}
