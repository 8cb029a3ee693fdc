package dev.ichor.fact.etcd;

/** Why a machine was not let into etcd. */
public enum EtcdJoinError {
  /** The cluster has a member with its address already. */
  MEMBER_EXISTS,
  /** Another one is being let in. */
  TOO_MANY_LEARNERS,
  /** It has not yet got all data. */
  NOT_IN_SYNC,
  /** There is no leader to ask. */
  NO_LEADER,
  /** Members are not connected. */
  UNHEALTHY,
  /** Letting it in would leave too few that run. */
  TOO_FEW_STARTED,
  /** A certificate was refused. */
  CERTIFICATE,
  /** No etcd listens there. */
  REFUSED,
  UNREACHABLE,
  TIMEOUT,
  OTHER
}
