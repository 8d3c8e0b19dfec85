//! One typesetter for several threads.

use std::thread;

use jiff::civil::date;

use super::{EXAMPLE, SMALL, TYPESETTER};
use crate::case::Case;
use crate::render::{Document, Options, RenderError, STACK, Typesetter};
use crate::yaml::parse;

fn plan(typesetter: &Typesetter, source: &str) -> Vec<u8> {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    typesetter.pdf(Document::Plan, &case, &Options::new(&case, date(2026, 10, 5))).unwrap().pdf
}

#[test]
fn documents_that_are_set_at_a_time_have_the_bytes_of_those_set_alone() {
    let alone = [plan(&TYPESETTER, EXAMPLE), plan(&TYPESETTER, SMALL)];
    let shared = Typesetter::new().unwrap().shared_by(2);
    let work = |sources: [&'static str; 2]| {
        let shared = &shared;
        move || sources.map(|source| plan(shared, source))
    };
    thread::scope(|scope| {
        let start = |sources| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work(sources)).unwrap();
        let (one, other) = (start([EXAMPLE, SMALL]), start([SMALL, EXAMPLE]));
        let (one, mut other) = (one.join().unwrap(), other.join().unwrap());
        other.reverse();
        assert!(one == alone && other == alone);
    });
}

#[test]
fn a_defect_stops_one_document() {
    for typesetter in [Typesetter::new().unwrap(), Typesetter::new().unwrap().shared_by(1)] {
        let stopped: Result<(), _> = typesetter.guarded(|| panic!("of a test"));
        assert_eq!(stopped, Err(RenderError::Stopped));
    }
}
