package dev.ichor.fact.kubelet;

/** Why a request of kubelet to the API server failed. */
public enum KubeletRequestError {
  /** It found no credentials to ask with. */
  NO_CREDENTIALS,
  /** Its certificate names another node. */
  OTHER_NODE,
  /** Its credentials are not accepted: 401, or it counts as {@code system:anonymous}. */
  UNAUTHORIZED,
  /** It is known, and may not do that. */
  FORBIDDEN,
  /** It did not trust the server. */
  CERTIFICATE,
  /** No answer, or an answer of another kind. */
  NO_ANSWER
}
