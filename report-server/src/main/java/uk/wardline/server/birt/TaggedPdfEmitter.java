package uk.wardline.server.birt;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFEmitter;
import org.eclipse.birt.report.engine.layout.emitter.PageDeviceRender;

/**
 * BIRT's PDF emitter, mended where its output is not PDF/UA-1: figures have their alternative text
 * as a property and not as an annotation over the picture, charts are figures, and the rows and
 * cells of a crosstab are tagged as those of a table are. BIRT makes one for each document.
 */
public final class TaggedPdfEmitter extends PDFEmitter {
  /** Made by BIRT, by the name in {@code plugin.xml}. */
  public TaggedPdfEmitter() {}

  @Override
  public PageDeviceRender createRender(IEmitterServices services) throws EngineException {
    return new TaggedPdfRender(services);
  }
}
