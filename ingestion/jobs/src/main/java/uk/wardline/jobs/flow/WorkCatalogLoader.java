package uk.wardline.jobs.flow;

import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.flink.CatalogLoader;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** Opens the work catalog on a worker. */
record WorkCatalogLoader(WorkCatalog.Address address) implements CatalogLoader {
  @Override
  public Catalog loadCatalog() {
    return address.load();
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // immutable: a copy would be the same
  public CatalogLoader clone() {
    return this;
  }
}
