//! The baseline: findings that a project knows already, so that only new ones fail a run.
