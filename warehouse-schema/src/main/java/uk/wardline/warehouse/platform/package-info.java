/** PostgreSQL, object storage and Trino: started here, joined, or somebody else's. */
@NullMarked
package uk.wardline.warehouse.platform;

import org.jspecify.annotations.NullMarked;
