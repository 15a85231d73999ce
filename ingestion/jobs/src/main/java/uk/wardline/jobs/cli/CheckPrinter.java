package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import uk.wardline.feeds.check.Checked;
import uk.wardline.feeds.check.Misfit;

/** Prints what a check of a file found. Values of persons are hidden. */
final class CheckPrinter {
  private final PrintWriter out;

  CheckPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Checked checked) {
    switch (checked) {
      case Checked.Refused(var file, var faults) -> {
        out.println("%s: a load would refuse the file".formatted(file));
        faults.forEach(fault -> out.println("  " + fault.sentence()));
      }
      case Checked.Read read -> print(read);
    }
    out.flush();
  }

  private void print(Checked.Read read) {
    out.println(
        read.fits()
            ? "%s: all %,d rows fit".formatted(read.file(), read.rows())
            : "%s: %,d of %,d rows do not fit"
                .formatted(read.file(), read.quarantined(), read.rows()));
    read.notes().forEach(note -> out.println("  note: " + note.message()));
    read.misfits().forEach(this::print);
  }

  private void print(Misfit misfit) {
    out.println(
        "  %s, %s: %,d"
            .formatted(
                misfit.column() == null ? "the row as a whole" : "column " + misfit.column(),
                misfit.code().text(),
                misfit.faults()));
    misfit.samples().forEach(fault -> out.println("    " + fault.masked().sentence()));
  }
}
