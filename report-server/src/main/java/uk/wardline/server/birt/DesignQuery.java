package uk.wardline.server.birt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.model.api.OdaDataSetHandle;
import org.eclipse.birt.report.model.api.OdaDataSetParameterHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;

/**
 * The query of a data set, as the design has it, so that it can be asked without BIRT and still be
 * the same one.
 *
 * @param sql with a question mark for each parameter
 * @param parameters the report parameter for each question mark, in order
 */
record DesignQuery(String sql, List<String> parameters) {
  DesignQuery {
    parameters = List.copyOf(parameters);
  }

  static DesignQuery of(IReportRunnable design, String dataSet) {
    if (!(design.getDesignHandle() instanceof ReportDesignHandle report)
        || !(report.findDataSet(dataSet) instanceof OdaDataSetHandle set)) {
      throw new ReportFailedException(
          "The design " + design.getReportName() + " has no data set " + dataSet + ".");
    }
    List<OdaDataSetParameterHandle> parameters = new ArrayList<>();
    Iterator<?> all = set.parametersIterator();
    while (all.hasNext()) {
      if (all.next() instanceof OdaDataSetParameterHandle parameter) {
        parameters.add(parameter);
      }
    }
    parameters.sort(Comparator.comparing(OdaDataSetParameterHandle::getPosition));
    return new DesignQuery(
        set.getQueryText(),
        parameters.stream().map(OdaDataSetParameterHandle::getParamName).toList());
  }
}
