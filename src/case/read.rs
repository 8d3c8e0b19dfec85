//! Lenient reading of typed values from the tree: what is missing or malformed is simply absent, because the
//! schema has already spoken of it. Every value keeps its node, and so its place.

use std::ops::Deref;

use jiff::civil::Date;

use crate::yaml::{Kind, Node};

/// A value with the node that it was read from.
#[derive(Clone, Copy)]
pub struct At<'t, T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub node: Node<'t>,
}

impl<T> Deref for At<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Text that is not blank, as it is written.
pub type Words<'t> = At<'t, &'t str>;

/// A code of a person or an identifier of a thing.
pub type Code<'t> = At<'t, &'t str>;

/// A whole number.
pub type Number<'t> = At<'t, i64>;

/// A field that holds a date, or text where a date should be.
#[derive(Clone, Copy)]
pub struct Day<'t> {
    /// The date, where the text is one.
    pub date: Option<Date>,
    /// What is written.
    pub text: &'t str,
    /// Where it stands.
    pub node: Node<'t>,
}

impl<'t> Day<'t> {
    /// The date with its place; none where the text is no date.
    pub fn dated(self) -> Option<(Date, Node<'t>)> {
        Some((self.date?, self.node))
    }
}

/// A type that can be read from a node.
pub(super) trait Read<'t>: Sized {
    /// The value, or none where the node holds something else.
    fn read(node: Node<'t>) -> Option<Self>;
}

/// A type that can stand as a field of a section.
pub(super) trait Field<'t> {
    /// Reads the field from the mapping that should hold it.
    fn field(section: Node<'t>, key: &str) -> Self;
}

impl<'t, T: Read<'t>> Field<'t> for Option<T> {
    fn field(section: Node<'t>, key: &str) -> Self {
        section.get(key).and_then(T::read)
    }
}

/// A list. A lone value counts as a list of one; an item that cannot be read is left out.
impl<'t, T: Read<'t>> Field<'t> for Vec<T> {
    fn field(section: Node<'t>, key: &str) -> Self {
        let Some(node) = section.get(key) else { return Vec::new() };
        match node.kind() {
            Kind::Seq { .. } => node.items().filter_map(T::read).collect(),
            _ => T::read(node).into_iter().collect(),
        }
    }
}

impl<'t> Read<'t> for At<'t, &'t str> {
    fn read(node: Node<'t>) -> Option<Self> {
        let value = node.as_str()?.trim();
        (!value.is_empty()).then_some(At { value, node })
    }
}

impl<'t> Read<'t> for Number<'t> {
    fn read(node: Node<'t>) -> Option<Self> {
        match node.kind() {
            Kind::Int(value) => Some(At { value: *value, node }),
            _ => None,
        }
    }
}

impl<'t> Read<'t> for Day<'t> {
    fn read(node: Node<'t>) -> Option<Self> {
        let text = node.as_str()?.trim();
        (!text.is_empty()).then(|| Day { date: iso_date(text), text, node })
    }
}

impl<'t> Read<'t> for Node<'t> {
    fn read(node: Node<'t>) -> Option<Self> {
        (!matches!(node.kind(), Kind::Null)).then_some(node)
    }
}

/// A date as ISO 8601 writes it, `2026-09-07`, and in no other form.
pub fn iso_date(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then(|| text.parse().ok()).flatten()
}

/// Declares a section of the case file: a struct whose fields name their keys, so that the file's words and the
/// code's stand side by side.
macro_rules! section {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name<'t> {
            /// The mapping in the file.
            pub node: $crate::yaml::Node<'t>,
            $($(#[$field_doc])* pub $field: $kind,)*
        }

        impl<'t> $crate::case::read::Read<'t> for $name<'t> {
            fn read(node: $crate::yaml::Node<'t>) -> Option<Self> {
                let is_map = matches!(node.kind(), $crate::yaml::Kind::Map { .. });
                is_map.then(|| Self { node, $($field: $crate::case::read::Field::field(node, $key),)* })
            }
        }

        impl $name<'_> {
            /// The keys that the section reads.
            pub const KEYS: &'static [&'static str] = &[$($key),*];
        }
    };
}

/// Declares a closed list of values.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$value_doc])* $variant,)*
        }

        impl $name {
            /// The words of the case file.
            pub const KEYS: &'static [&'static str] = &[$($key),*];

            /// The word of the case file.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }

        impl<'t> $crate::case::read::Read<'t> for $crate::case::read::At<'t, $name> {
            fn read(node: $crate::yaml::Node<'t>) -> Option<Self> {
                let value = match node.as_str()? {
                    $($key => $name::$variant,)*
                    _ => return None,
                };
                Some(Self { value, node })
            }
        }
    };
}

pub(super) use {choice, section};
