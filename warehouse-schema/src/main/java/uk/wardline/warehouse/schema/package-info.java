/** The tables: applied by Liquibase from the SQL files, and described from the same files. */
@NullMarked
package uk.wardline.warehouse.schema;

import org.jspecify.annotations.NullMarked;
