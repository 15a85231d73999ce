package uk.wardline.feeds.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.RowFault;

class FileCheckTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: meters
      version: 1.0.0
      status: active
      description: {purpose: Tests.}
      team: {name: Testers}
      source: {system: meters, legalGateway: None needed}
      disclosure: protected
      delivery: {mode: full}
      schema:
        - name: rows
          key: [Id]
          properties:
            - {name: Id, logicalType: string, required: true}
            - {name: Reading, logicalType: integer}
      slaProperties:
        - {property: latency, value: 1, unit: d}
      """;

  @TempDir private Path folder;

  @Test
  void a_file_that_fits_is_said_to_fit() throws IOException {
    assertThat(check("Id,Reading\na,1\nb,2\n").fits()).isTrue();
  }

  @Test
  void faults_are_counted_by_column_and_kind_with_a_few_samples() throws IOException {
    var checked = read("Id,Reading\na,x\nb,y\nc,z\nd,q\ne,5\n,6\n");

    assertThat(checked.rows()).isEqualTo(6);
    assertThat(checked.quarantined()).isEqualTo(5);
    assertThat(checked.misfits())
        .extracting(Misfit::column, Misfit::code, Misfit::faults)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Reading", FaultCode.TYPE, 4L),
            org.assertj.core.groups.Tuple.tuple("Id", FaultCode.REQUIRED, 1L));
    assertThat(checked.misfits().getFirst().samples())
        .extracting(RowFault::value)
        .containsExactly("x", "y", "z");
  }

  @Test
  void a_key_that_an_earlier_row_has_is_a_fault_of_the_later_one() throws IOException {
    var checked = read("Id,Reading\na,1\nb,2\na,3\n");

    assertThat(checked.quarantined()).isEqualTo(1);
    assertThat(checked.misfits().getFirst().samples().getFirst().sentence())
        .contains("line 4", "is the key of line 2 too");
  }

  @Test
  void a_row_that_is_put_aside_does_not_take_the_key() throws IOException {
    assertThat(read("Id,Reading\na,x\na,1\n").quarantined()).isEqualTo(1);
  }

  @Test
  void a_file_that_would_be_refused_is_refused_with_every_fault() throws IOException {
    assertThat(check("Reading,Reading\n1,\"2\n"))
        .isInstanceOfSatisfying(
            Checked.Refused.class, refused -> assertThat(refused.faults()).hasSizeGreaterThan(1));
  }

  @Test
  void a_packed_file_leaves_nothing_in_the_work_folder() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Id,Reading\na,1\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("m.csv.gz"), packed.toByteArray());
    Path work = Files.createDirectory(folder.resolve("work"));

    assertThat(new FileCheck(work).check(file, contract()).fits()).isTrue();
    assertThat(work).isEmptyDirectory();
  }

  private Checked.Read read(String content) throws IOException {
    return (Checked.Read) check(content);
  }

  private Checked check(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("m.csv"), content);
    return new FileCheck(folder).check(file, contract());
  }

  private static Contract contract() {
    return new ContractReader().read(Path.of("meters.yaml"), CONTRACT);
  }
}
