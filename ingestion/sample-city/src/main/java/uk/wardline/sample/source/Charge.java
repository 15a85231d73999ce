package uk.wardline.sample.source;

/** An item of a bill, in pence; what lowers the bill is negative. */
record Charge(int year, ChargeType type, int effective, int recorded, long pence) {}
