//! Tells what the cases came to, one by one in their order, and keeps what the run comes to.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::Error;

use super::made::{End, Made, Written};
use super::sum::Sum;
use super::{failed, words};
use crate::cli::Status;
use crate::cli::failure::tell;
use crate::cli::output::Output;
use crate::lang::Lang;
use crate::render::Document;

/// What has been told of the cases so far.
pub(super) struct Told<'o> {
    output: &'o Output,
    /// The language of what concerns no case.
    lang: Lang,
    /// Whether one file was named, which need not be named again then.
    is_one: bool,
    /// Whether the cases are so many that only those with something the matter are told of.
    are_many: bool,
    /// Whether there was a case.
    any: bool,
    /// Whether something could not be done.
    failed: bool,
    /// Whether something was refused for its errors.
    refused: bool,
    sum: Sum,
    /// Key files that cannot be used; each is told of once.
    unusable: BTreeSet<PathBuf>,
    /// What stopped several cases, in the order of the first of each.
    common: Vec<Common>,
}

/// An error that several cases may have in common.
struct Common {
    error: Error,
    /// How it is told, by which it is known again.
    told: String,
    cases: usize,
    first: String,
}

impl<'o> Told<'o> {
    /// Nothing has been told yet, but that something could not be looked into, perhaps.
    pub(super) fn new(output: &'o Output, lang: Lang, is_one: bool, are_many: bool, failed: bool) -> Self {
        Self {
            output,
            lang,
            is_one,
            are_many,
            any: false,
            failed,
            refused: false,
            sum: Sum::default(),
            unusable: BTreeSet::new(),
            common: Vec::new(),
        }
    }

    /// Whether there is something to write of a case.
    pub(super) fn is_told(&self, made: &Made) -> bool {
        let is_plain = |end: &End| matches!(end, End::Written(written) if written.replaced.is_empty());
        !self.are_many || made.errors > 0 || made.unusable.is_some() || !made.ends.iter().all(is_plain)
    }

    pub(super) fn tell(&mut self, made: Made) {
        self.any = true;
        if let Some((path, unusable)) = made.unusable
            && self.unusable.insert(path)
        {
            let last = unusable.tell_mistakes(self.lang, self.output);
            self.output.complain(self.lang, &last);
        }
        let case = Case { name: made.name, lang: made.lang, errors: made.errors, to_check: made.to_check };
        let (mut warned, mut refused) = (false, false);
        for end in made.ends {
            match end {
                End::Written(written) => {
                    self.tell_written(&written, &case, !warned);
                    warned = true;
                }
                End::Refused => {
                    self.refuse(&case, !refused);
                    refused = true;
                }
                End::NotDue(Document::Plan) => {
                    self.sum.without_plan += 1;
                    self.output.say(&tell(case.lang, words::NO_PLAN_YET, &[&case.name]));
                }
                End::NotDue(document) => {
                    self.sum.not_due += 1;
                    self.output.say(&format!("{}: {}", case.name, failed::nothing(document).get(case.lang)));
                }
                End::Failed(error) => self.fail(error, &case),
                End::NoCopy(error) | End::NoHistory(error) => {
                    self.output.warn(case.lang, &self.of(&case, &format!("{error:#}")))
                }
                End::ToSee(what) => self.output.warn(case.lang, &self.of(&case, what.get(case.lang))),
                End::Doubtful(fields) => {
                    let line = tell(case.lang, words::DOUBTS, &[&fields]);
                    self.output.warn(case.lang, &self.of(&case, &line));
                }
                End::Common(error) => self.keep(error, case.name.clone()),
            }
        }
    }

    /// A case on which the program itself has stopped; where it did so was told then.
    pub(super) fn tell_stopped(&mut self, name: &str) {
        self.any = true;
        self.failed = true;
        self.sum.unwritten += 1;
        self.output.complain(self.lang, &Error::msg(tell(self.lang, words::STOPPED, &[name])));
    }

    fn tell_written(&mut self, written: &Written, case: &Case, warns: bool) {
        self.sum.written += 1;
        self.sum.drafts += usize::from(case.errors > 0);
        if let Some(path) = written.path.as_ref().filter(|_| !self.are_many) {
            self.output.say(&words::wrote(case.lang, &path.to_string_lossy(), written.pages));
        }
        if case.errors > 0 && warns {
            self.output.warn(case.lang, &words::draft(case.lang, case.errors, &case.to_check));
        }
        for line in words::replaced(case.lang, &written.replaced) {
            self.output.warn(case.lang, &self.of(case, &line));
        }
    }

    /// A line with the name of the case, where there are several.
    fn of(&self, case: &Case, line: &str) -> String {
        if self.is_one { line.to_owned() } else { format!("{}: {line}", case.name) }
    }

    fn refuse(&mut self, case: &Case, says: bool) {
        self.refused = true;
        self.sum.unwritten += 1;
        if says {
            self.output.say(&words::refused(case.lang, case.errors, &case.to_check));
        }
    }

    fn fail(&mut self, error: Error, case: &Case) {
        self.failed = true;
        self.sum.unwritten += 1;
        let error = if self.is_one { error } else { named(error, &case.name) };
        self.output.complain(case.lang, &error);
    }

    /// Keeps an error until it is known how many cases it stopped.
    fn keep(&mut self, error: Error, case: String) {
        self.failed = true;
        self.sum.unwritten += 1;
        let told = format!("{error:#}");
        match self.common.iter_mut().find(|common| common.told == told) {
            Some(known) => known.cases += 1,
            None => self.common.push(Common { error, told, cases: 1, first: case }),
        }
    }

    /// Tells what is told at the end, and how the run has ended; none where there was no case.
    pub(super) fn finish(self) -> Option<Status> {
        for Common { error, cases, first, .. } in self.common {
            let error = match cases {
                _ if self.is_one => error,
                1 => named(error, &first),
                _ => error.context(tell(self.lang, words::IN_COMMON, &[&cases.to_string(), &first])),
            };
            self.output.complain(self.lang, &error);
        }
        if self.are_many && self.any {
            self.output.say(&self.sum.tell(self.lang));
        }
        match (self.failed, self.refused) {
            (true, _) => Some(Status::Failed),
            (false, true) => Some(Status::Findings),
            (false, false) => self.any.then_some(Status::Clean),
        }
    }
}

/// What is told of a case beside its documents.
struct Case {
    name: String,
    lang: Lang,
    errors: usize,
    to_check: String,
}

/// An error with the name of the case, unless it names it already.
fn named(error: Error, case: &str) -> Error {
    if error.to_string().contains(case) { error } else { error.context(case.to_owned()) }
}
