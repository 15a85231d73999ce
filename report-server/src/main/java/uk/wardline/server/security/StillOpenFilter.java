package uk.wardline.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.Reader;
import uk.wardline.server.account.Verified;

/**
 * Ends the session of a person whose account was closed, or whose role or password was changed,
 * since the sign-in; the person is asked to sign in again.
 */
final class StillOpenFilter extends OncePerRequestFilter {
  private final Accounts accounts;

  StillOpenFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null
        && signedIn.getPrincipal() instanceof Reader
        && !(signedIn.getDetails() instanceof Verified verified && accounts.stillHolds(verified))) {
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }
}
