package dev.ichor.boot;

import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;

/** A certificate that goes over the wire as other bytes, which no library would read. */
final class Unissued extends X509Certificate {

  private static final long serialVersionUID = 1L;

  private final X509Certificate named;
  private final byte[] bytes;

  Unissued(X509Certificate named, byte[] bytes) {
    this.named = named;
    this.bytes = bytes.clone();
  }

  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }

  @Override
  public PublicKey getPublicKey() {
    return named.getPublicKey();
  }

  @Override
  public void checkValidity() {}

  @Override
  public void checkValidity(Date date) {}

  @Override
  public int getVersion() {
    return named.getVersion();
  }

  @Override
  public BigInteger getSerialNumber() {
    return named.getSerialNumber();
  }

  @Override
  @Deprecated
  public Principal getIssuerDN() {
    return named.getIssuerX500Principal();
  }

  @Override
  @Deprecated
  public Principal getSubjectDN() {
    return named.getSubjectX500Principal();
  }

  @Override
  public Date getNotBefore() {
    return named.getNotBefore();
  }

  @Override
  public Date getNotAfter() {
    return named.getNotAfter();
  }

  @Override
  public byte[] getTBSCertificate() {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] getSignature() {
    return named.getSignature();
  }

  @Override
  public String getSigAlgName() {
    return named.getSigAlgName();
  }

  @Override
  public String getSigAlgOID() {
    return named.getSigAlgOID();
  }

  @Override
  public byte[] getSigAlgParams() {
    return named.getSigAlgParams();
  }

  @Override
  public boolean[] getIssuerUniqueID() {
    return named.getIssuerUniqueID();
  }

  @Override
  public boolean[] getSubjectUniqueID() {
    return named.getSubjectUniqueID();
  }

  @Override
  public boolean[] getKeyUsage() {
    return named.getKeyUsage();
  }

  @Override
  public int getBasicConstraints() {
    return named.getBasicConstraints();
  }

  @Override
  public boolean hasUnsupportedCriticalExtension() {
    return false;
  }

  @Override
  public Set<String> getCriticalExtensionOIDs() {
    return named.getCriticalExtensionOIDs();
  }

  @Override
  public Set<String> getNonCriticalExtensionOIDs() {
    return named.getNonCriticalExtensionOIDs();
  }

  @Override
  public byte[] getExtensionValue(String oid) {
    return named.getExtensionValue(oid);
  }

  @Override
  public void verify(PublicKey key) {}

  @Override
  public void verify(PublicKey key, String provider) {}

  @Override
  public String toString() {
    return "unissued";
  }
}
