package uk.wardline.server.account;

import static uk.wardline.warehouse.app.Tables.ACCOUNT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import uk.wardline.warehouse.access.Account;
import uk.wardline.warehouse.platform.Secret;

/** The directory of people who may sign in, kept in PostgreSQL. Thread-safe. */
public final class Accounts {
  private final DSLContext sql;
  private final PasswordHashes hashes;
  private final Clock clock;

  /** A directory in that database. */
  public Accounts(DSLContext sql, PasswordHashes hashes, Clock clock) {
    this.sql = sql;
    this.hashes = hashes;
    this.clock = clock;
  }

  /** A login as it is kept: without spaces around it and in lower case. */
  public static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  /** The person of that login, if the account is there and open. */
  public Optional<Reader> open(String login) {
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.LOGIN.eq(normal(login)), ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(Accounts::reader);
  }

  /**
   * The person, if the login is known, the account is open and the password is right. Takes the
   * same time whichever of them is not so.
   */
  public Optional<Verified> verified(String login, Secret password) {
    var row =
        sql.selectFrom(ACCOUNT)
            .where(ACCOUNT.LOGIN.eq(normal(login)), ACCOUNT.DISABLED_AT.isNull())
            .fetchOptional();
    if (row.isEmpty()) {
      hashes.matchNobody(password);
      return Optional.empty();
    }
    return hashes.match(password, row.get().getPasswordHash())
        ? Optional.of(verified(row.get()))
        : Optional.empty();
  }

  /**
   * Whether the account is still open, its role the same, and its password the one that was given.
   */
  public boolean stillHolds(Verified signedIn) {
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.LOGIN.eq(signedIn.reader().login()), ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(Accounts::verified)
        .equals(Optional.of(signedIn));
  }

  /**
   * Gives an open account another password. Whoever is signed in with the one before is signed out.
   *
   * @param inSameTransaction what is to be written if, and only if, the password changes
   * @return whether there is such an account
   */
  public boolean setPassword(
      String login, Secret password, Consumer<DSLContext> inSameTransaction) {
    var hash = hashes.hash(password);
    return sql.transactionResult(tx -> {
      int changed =
          tx.dsl()
              .update(ACCOUNT)
              .set(ACCOUNT.PASSWORD_HASH, hash)
              .where(ACCOUNT.LOGIN.eq(normal(login)), ACCOUNT.DISABLED_AT.isNull())
              .execute();
      if (changed == 1) {
        inSameTransaction.accept(tx.dsl());
      }
      return changed == 1;
    });
  }

  /** The logins of all open accounts, in order. */
  public List<String> logins() {
    return sql.select(ACCOUNT.LOGIN)
        .from(ACCOUNT)
        .where(ACCOUNT.DISABLED_AT.isNull())
        .orderBy(ACCOUNT.LOGIN)
        .fetch(ACCOUNT.LOGIN);
  }

  /** All open accounts as the access policy wants them. */
  public List<Account> forPolicy() {
    return sql
        .selectFrom(ACCOUNT)
        .where(ACCOUNT.DISABLED_AT.isNull())
        .orderBy(ACCOUNT.LOGIN)
        .stream()
        .map(a -> new Account(a.getLogin(), a.getRole(), Optional.ofNullable(a.getWardCode())))
        .toList();
  }

  /**
   * Makes these accounts if there is none at all, closed ones counted; else changes nothing.
   *
   * @return whether they were made
   */
  public boolean makeFirst(List<NewAccount> first) {
    var hashed = first.stream().map(a -> hashes.hash(a.password())).toList();
    return sql.transactionResult(tx -> {
      tx.dsl().execute("lock table {0} in exclusive mode", ACCOUNT);
      if (tx.dsl().fetchExists(ACCOUNT)) {
        return false;
      }
      for (int i = 0; i < first.size(); i++) {
        var made = first.get(i);
        tx.dsl()
            .insertInto(ACCOUNT)
            .set(ACCOUNT.LOGIN, normal(made.reader().login()))
            .set(ACCOUNT.DISPLAY_NAME, made.reader().name())
            .set(ACCOUNT.ROLE, made.reader().role())
            .set(ACCOUNT.PASSWORD_HASH, hashed.get(i))
            .set(
                ACCOUNT.CREATED_AT, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
            .execute();
      }
      return true;
    });
  }

  private static Verified verified(Record row) {
    return new Verified(reader(row), Verified.mark(row.get(ACCOUNT.PASSWORD_HASH)));
  }

  private static Reader reader(Record row) {
    return new Reader(row.get(ACCOUNT.LOGIN), row.get(ACCOUNT.DISPLAY_NAME), row.get(ACCOUNT.ROLE));
  }
}
