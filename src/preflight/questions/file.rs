//! Whether the file can be read: what stands in a part that cannot is unknown to every other question.

use crate::lang::Text;
use crate::preflight::evidence::{Look, Shown};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "saksfilen",
    title: Text::new("Saksfilen", "Saksfila", "The case file"),
    is_of_file: true,
    questions: &[Question {
        key: "lesbar",
        text: Text::new("Kan hele saksfilen leses?", "Kan heile saksfila lesast?", "Can the whole case file be read?"),
        basis: &[],
        rules: &[
            by("YAML-01"),
            by("YAML-02"),
            by("YAML-03"),
            by("YAML-04"),
            by("YAML-05"),
            by("YAML-06"),
            by("FORM-01"),
            by("FORM-02"),
            by("FORM-03"),
            by("FORM-04"),
            by("FORM-05"),
            by("FORM-06"),
            by("FORM-07"),
            by("FORM-08"),
            by("FORM-09"),
            by("FORM-10"),
            by("FORM-11"),
            by("FORM-12"),
        ],
        kind: Kind::Shown(readable),
    }],
};

fn readable(facts: &Facts<'_>) -> Look {
    Look::at([Shown::new(READ, facts.case.node)])
}

const READ: Text = Text::new(
    "alle felt er lest og følger formatet",
    "alle felta er lesne og følgjer formatet",
    "all fields were read and follow the format",
);
