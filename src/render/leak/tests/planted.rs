//! Leaks that no template makes: each is planted in a finished plan.
