package dev.ichor.probe;

import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that a server sends as the given bytes, which no library would read, and takes for
 * another one of the same key.
 */
final class RawCertificate extends X509Certificate {

  private static final long serialVersionUID = 1L;

  private final byte[] der;
  private final transient X509Certificate other;

  RawCertificate(byte[] der, X509Certificate other) {
    this.der = der.clone();
    this.other = other;
  }

  @Override
  public byte[] getEncoded() {
    return der.clone();
  }

  @Override
  public void verify(PublicKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void verify(PublicKey key, String sigProvider) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return "raw certificate";
  }

  @Override
  public PublicKey getPublicKey() {
    return other.getPublicKey();
  }

  @Override
  public void checkValidity() throws CertificateExpiredException, CertificateNotYetValidException {
    other.checkValidity();
  }

  @Override
  public void checkValidity(Date date)
      throws CertificateExpiredException, CertificateNotYetValidException {
    other.checkValidity(date);
  }

  @Override
  public int getVersion() {
    return other.getVersion();
  }

  @Override
  public BigInteger getSerialNumber() {
    return other.getSerialNumber();
  }

  @Override
  @Deprecated
  public Principal getIssuerDN() {
    return other.getIssuerX500Principal();
  }

  @Override
  @Deprecated
  public Principal getSubjectDN() {
    return other.getSubjectX500Principal();
  }

  @Override
  public Date getNotBefore() {
    return other.getNotBefore();
  }

  @Override
  public Date getNotAfter() {
    return other.getNotAfter();
  }

  @Override
  public byte[] getTBSCertificate() throws CertificateEncodingException {
    return other.getTBSCertificate();
  }

  @Override
  public byte[] getSignature() {
    return other.getSignature();
  }

  @Override
  public String getSigAlgName() {
    return other.getSigAlgName();
  }

  @Override
  public String getSigAlgOID() {
    return other.getSigAlgOID();
  }

  @Override
  public byte @Nullable [] getSigAlgParams() {
    return other.getSigAlgParams();
  }

  @Override
  public boolean @Nullable [] getIssuerUniqueID() {
    return null;
  }

  @Override
  public boolean @Nullable [] getSubjectUniqueID() {
    return null;
  }

  @Override
  public boolean @Nullable [] getKeyUsage() {
    return null;
  }

  @Override
  public int getBasicConstraints() {
    return -1;
  }

  @Override
  public boolean hasUnsupportedCriticalExtension() {
    return false;
  }

  @Override
  public Set<String> getCriticalExtensionOIDs() {
    return Set.of();
  }

  @Override
  public Set<String> getNonCriticalExtensionOIDs() {
    return Set.of();
  }

  @Override
  public byte @Nullable [] getExtensionValue(String oid) {
    return null;
  }
}
