package dev.ichor.replay;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/**
 * The roles of the client: the organisations in its certificate. A client without any is refused.
 */
final class Roles implements ServerInterceptor {

  private static final Context.Key<Set<String>> ROLES = Context.key("roles");
  private static final String ADMIN = "os:admin";
  private static final Set<String> READERS = Set.of(ADMIN, "os:operator", "os:reader");

  /** Whether the client of this call may see everything. */
  static boolean admin() {
    Set<String> roles = ROLES.get();
    return roles != null && roles.contains(ADMIN);
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    Set<String> roles = roles(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION));
    if (roles.stream().noneMatch(READERS::contains)) {
      call.close(NotRecorded.notAuthorized().getStatus(), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return Contexts.interceptCall(Context.current().withValue(ROLES, roles), call, headers, next);
  }

  private static Set<String> roles(@Nullable SSLSession session) {
    Set<String> roles = new TreeSet<>();
    if (session == null) {
      return roles;
    }
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      for (var part : subject.getRDNs(BCStyle.O)) {
        roles.add(part.getFirst().getValue().toString());
      }
    } catch (SSLPeerUnverifiedException noCertificate) {
      return roles;
    }
    return roles;
  }
}
