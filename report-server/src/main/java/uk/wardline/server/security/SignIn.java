package uk.wardline.server.security;

import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.Reader;
import uk.wardline.server.account.Verified;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.warehouse.platform.Secret;

/**
 * Checks a login and a password against the accounts, slowed down by the throttle; each try leaves
 * an entry in the audit trail. What was typed as an unknown login is not kept: it may be a
 * password.
 */
final class SignIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final SignInThrottle throttle;
  private final AuditTrail audit;

  SignIn(Accounts accounts, SignInThrottle throttle, AuditTrail audit) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var login = Accounts.normal(typed.getName());
    var address =
        typed.getDetails() instanceof WebAuthenticationDetails web
            ? web.getRemoteAddress()
            : "unknown";
    if (!throttle.allows(login, address)) {
      note(known(login), AuditOutcome.DENIED, address, "too many failed sign-ins");
      throw new LockedException("Too many failed sign-ins");
    }
    var verified = accounts.verified(login, Secret.of(String.valueOf(typed.getCredentials())));
    if (verified.isEmpty()) {
      throttle.failed(login, address);
      note(known(login), AuditOutcome.REFUSED, address, "wrong login or password");
      throw new BadCredentialsException("Wrong login or password");
    }
    throttle.succeeded(login);
    note(login, AuditOutcome.DONE, address, "");
    return signedIn(verified.get());
  }

  /** What was verified stays with the session, so that it can be looked at again. */
  private static Authentication signedIn(Verified verified) {
    var reader = verified.reader();
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            reader, null, List.of(new SimpleGrantedAuthority("ROLE_" + reader.role())));
    token.setDetails(verified);
    return token;
  }

  private String known(String login) {
    return accounts.open(login).map(Reader::login).orElse(AuditEntry.NOBODY);
  }

  private void note(String login, AuditOutcome outcome, String address, String reason) {
    audit.add(
        AuditEntry.of(
            login,
            AuditAction.SIGN_IN,
            "web",
            outcome,
            reason.isEmpty()
                ? Map.of("address", address)
                : Map.of("address", address, "reason", reason)));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
