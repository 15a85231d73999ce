package uk.wardline.server.audit;

/** What a person did. */
public enum AuditAction {
  /** Signed in, or tried to. */
  SIGN_IN("sign in"),
  /** Signed out. */
  SIGN_OUT("sign out"),
  /** Gave an account another password. */
  RESET("password reset"),
  /** Ran a statement. */
  QUERY("query"),
  /** Took the whole answer of a statement away as a file. */
  EXPORT("export"),
  /** Looked at a dashboard. */
  DASHBOARD("dashboard"),
  /** Ran a report. */
  REPORT("report"),
  /** Fetched a file of a report that was run. */
  DOWNLOAD("download");

  private final String word;

  AuditAction(String word) {
    this.word = word;
  }

  /** The word in the trail. */
  public String word() {
    return word;
  }
}
