//! The package that is handed over: documents, attachments, control report and contents, in a bag after RFC 8493.
//!
//! Everything here is bytes in and bytes out. The names of its files are made of the tool's own words, numbers, dates
//! and identifiers of attachments, never of what a file was called or what a case says.

mod archive;
mod bag;
mod delivery;
mod manifest;
mod name;
mod sum;
mod verify;

pub use archive::{Zip, ZipFault, write_zip};
pub use bag::{Bag, File, Info, TEMPORARY};
pub use delivery::{ARKIVMELDING, Delivery, EFORMIDLING, SVARUT, Sent};
pub use name::{Ending, Namer, ascii, is_safe};
pub use sum::Sum;
pub use verify::{Entry, Fault, Kind, Limits, Package, Wrong, verify};
