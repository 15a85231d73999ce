package uk.wardline.warehouse.schema;

import liquibase.Scope;
import liquibase.database.Database;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;

/**
 * Liquibase's lock where the caller already holds an advisory lock of PostgreSQL, as {@link
 * LiquibaseRun} does. A row in a lock table would outlive a run that is killed and block every
 * later one; an advisory lock ends with its connection. Made by Liquibase, through its service
 * files.
 */
public final class HeldLock implements LockService {
  static final String SCOPE_KEY = "uk.wardline.lock-held";

  /** As Liquibase makes it. */
  public HeldLock() {}

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE + 1;
  }

  @Override
  public boolean supports(Database database) {
    return Scope.getCurrentScope().get(SCOPE_KEY, false);
  }

  @Override
  public boolean hasChangeLogLock() {
    return true;
  }

  @Override
  public boolean acquireLock() {
    return true;
  }

  @Override
  public DatabaseChangeLogLock[] listLocks() {
    return new DatabaseChangeLogLock[0];
  }

  @Override
  public void setDatabase(Database database) {}

  @Override
  public void setChangeLogLockWaitTime(long minutes) {}

  @Override
  public void setChangeLogLockRecheckTime(long seconds) {}

  @Override
  public void waitForLock() {}

  @Override
  public void releaseLock() {}

  @Override
  public void forceReleaseLock() {}

  @Override
  public void reset() {}

  @Override
  public void init() {}

  @Override
  public void destroy() {}
}
