package dev.ichor.talos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** The parts of a distinguished name. */
final class SubjectNames {

  private SubjectNames() {}

  /** The first value of a part such as {@code CN}; empty when there is none. */
  static String value(X500Principal name, String part) {
    List<String> values = values(name, part);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** All values of a part, in order: several {@code O} are several roles. */
  static List<String> values(X500Principal name, String part) {
    List<String> values = new ArrayList<>();
    try {
      for (Rdn rdn : new LdapName(name.getName()).getRdns()) {
        Attribute attribute = rdn.toAttributes().get(part);
        if (attribute != null) {
          Collections.list(attribute.getAll()).forEach(value -> values.add(value.toString()));
        }
      }
    } catch (NamingException unreadable) {
      return List.of();
    }
    return values;
  }
}
