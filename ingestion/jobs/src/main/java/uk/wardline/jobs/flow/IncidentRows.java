package uk.wardline.jobs.flow;

import static uk.wardline.warehouse.tables.core.Tables.FACT_INCIDENT;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.table.data.DecimalData;
import uk.wardline.feeds.contract.FactKinds;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.jobs.incident.Conformed;
import uk.wardline.jobs.incident.Incident;
import uk.wardline.jobs.incident.IncidentConform;
import uk.wardline.jobs.incident.WardsOfTheDay;

/** Rows of {@code core.fact_incident}. */
final class IncidentRows implements FactRows {
  private static final int COORDINATE_PRECISION = 9;

  private final IncidentConform conform;
  private final TableRow row = new TableRow(FACT_INCIDENT);
  private final Made made = new Made.Row(row.row());
  private final byte[] idPrefix;

  private final TableRow.Text incidentId = row.text(FACT_INCIDENT.INCIDENT_ID);
  private final TableRow.Text sourceKey = row.text(FACT_INCIDENT.SOURCE_KEY);
  private final TableRow.Cell month = row.cell(FACT_INCIDENT.OCCURRED_MONTH);
  private final TableRow.Text type = row.text(FACT_INCIDENT.INCIDENT_TYPE);
  private final TableRow.Text reportedBy = row.text(FACT_INCIDENT.REPORTED_BY);
  private final TableRow.Text location = row.text(FACT_INCIDENT.LOCATION_TEXT);
  private final TableRow.Cell longitude = row.cell(FACT_INCIDENT.LONGITUDE);
  private final TableRow.Cell latitude = row.cell(FACT_INCIDENT.LATITUDE);
  private final TableRow.Text place = row.text(FACT_INCIDENT.PLACE);
  private final TableRow.Text wardSet = row.text(FACT_INCIDENT.WARD_SET);
  private final TableRow.Text wardCode = row.text(FACT_INCIDENT.WARD_CODE);
  private final TableRow.Text lsoaCode = row.text(FACT_INCIDENT.LSOA_CODE);
  private final TableRow.Text outcome = row.text(FACT_INCIDENT.OUTCOME);
  private final TableRow.Cell lineNumber = row.cell(FACT_INCIDENT.LINE_NUMBER);

  IncidentRows(RowOrigin origin, RowJudge judge, WardsOfTheDay wards) {
    this.conform =
        new IncidentConform(field -> judge.slot(FactKinds.INCIDENT.name(), field), wards);
    this.idPrefix = (origin.deliveryId() + ":").getBytes(StandardCharsets.US_ASCII);
    row.text(FACT_INCIDENT.FEED).set(origin.feed());
    row.text(FACT_INCIDENT.SOURCE).set(origin.source());
    row.text(FACT_INCIDENT.DELIVERY_ID).set(origin.deliveryId());
    row.cell(FACT_INCIDENT.LOAD_ID).set(origin.loadId());
    row.cell(FACT_INCIDENT.LOADED_AT).setInstant(origin.receivedAt());
  }

  @Override
  public Made make(AcceptedRow accepted) {
    return switch (conform.conform(accepted::value)) {
      case Incident incident -> made(accepted.line(), incident);
      case Conformed.Unfit unfit -> new Made.None(unfit);
    };
  }

  private Made made(long line, Incident incident) {
    var at = incident.at();
    incidentId.setUtf8(id(line));
    sourceKey.set(incident.sourceKey());
    month.setDay(incident.month());
    type.set(incident.type());
    reportedBy.set(incident.reportedBy());
    location.set(incident.location());
    longitude.set(at == null ? null : decimal(at.longitude()));
    latitude.set(at == null ? null : decimal(at.latitude()));
    place.set(incident.placed().place().text());
    wardSet.set(incident.placed().wardSet());
    wardCode.set(incident.placed().wardCode());
    lsoaCode.set(incident.lsoaCode());
    outcome.set(incident.outcome());
    lineNumber.set(line);
    return made;
  }

  private static DecimalData decimal(BigDecimal degrees) {
    return DecimalData.fromUnscaledLong(
        degrees.unscaledValue().longValueExact(),
        COORDINATE_PRECISION,
        IncidentConform.COORDINATE_SCALE);
  }

  /** The delivery, a colon, and the line in decimal digits. */
  private byte[] id(long line) {
    int digits = 1;
    for (long rest = line; rest >= 10; rest /= 10) {
      digits++;
    }
    byte[] id = Arrays.copyOf(idPrefix, idPrefix.length + digits);
    long rest = line;
    for (int i = id.length - 1; i >= idPrefix.length; i--) {
      id[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return id;
  }
}
