package uk.wardline.server.security;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.Reader;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;

/** Who gets in, and the headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
  /** The server listens on the loopback only; another name means a page elsewhere points at it. */
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, Accounts accounts, SignInThrottle throttle, AuditTrail audit) {
    http.authenticationProvider(new SignIn(accounts, throttle, audit))
        .authorizeHttpRequests(routes ->
            routes
                .requestMatchers("/sign-in", "/assets/**", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in")
                .usernameParameter("login")
                .passwordParameter("password")
                .failureHandler(failure()))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .addLogoutHandler(note(audit))
                .logoutSuccessUrl("/sign-in?signed-out"))
        .addFilterBefore(new StillOpenFilter(accounts), AuthorizationFilter.class)
        .headers(headers ->
            headers
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(new PageHeaders())
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    return http.build();
  }

  @Bean
  SignInThrottle throttle(java.time.Clock clock) {
    return new SignInThrottle(clock);
  }

  @Bean
  StrictHttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(HOSTS::contains);
    return firewall;
  }

  private static AuthenticationFailureHandler failure() {
    return (_, response, e) ->
        response.sendRedirect(e instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong");
  }

  private static LogoutHandler note(AuditTrail audit) {
    return (_, _, who) -> {
      if (who != null && who.getPrincipal() instanceof Reader reader) {
        audit.add(
            AuditEntry.of(
                reader.login(),
                AuditAction.SIGN_OUT,
                "web",
                AuditOutcome.DONE,
                java.util.Map.of()));
      }
    };
  }
}
