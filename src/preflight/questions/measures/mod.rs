//! Whether the school has put the situation right with suitable measures (§ 12-4 second paragraph).

mod results;
mod under_way;

use crate::case::Asked;
use crate::lang::Text;
use crate::law;
use crate::preflight::table::{Kind, Question, Section, by};
use results::{adjusted, carried_out, closed, evaluated, next, suitable};
use under_way::{begun, decided, soon, whole_problem};

pub(super) static SECTION: Section = Section {
    key: "tiltak",
    title: Text::new(
        "Har skolen satt inn egnede tiltak?",
        "Har skolen sett inn eigna tiltak?",
        "Has the school taken suitable measures?",
    ),
    is_of_file: false,
    questions: &[
        Question {
            key: "satt_inn",
            text: Text::new("Er tiltak satt i verk?", "Er tiltak sette i verk?", "Are measures under way?"),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[by("MEL-04"), by("MEL-05"), by("UND-20"), by("GRI-02")],
            kind: Kind::Shown(begun),
        },
        Question {
            key: "snarest",
            text: Text::new(
                "Kom undersøkelsen og tiltakene så raskt som saken krever?",
                "Kom undersøkinga og tiltaka så raskt som saka krev?",
                "Did the investigation and the measures come as soon as the case asked for?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_INVESTIGATION],
            rules: &[by("PLAN-32"), by("PLAN-33")],
            kind: Kind::Judged(Asked::Soon, soon),
        },
        Question {
            key: "hele_problemet",
            text: Text::new(
                "Svarer tiltakene på hele problemet?",
                "Svarer tiltaka på heile problemet?",
                "Do the measures answer the whole problem?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::PLAN_A, &law::CIRCULAR_MEASURES],
            rules: &[
                by("PLAN-03"),
                by("PLAN-06"),
                by("PLAN-25"),
                by("PLAN-27"),
                by("PLAN-28"),
                by("PLAN-40"),
                by("PLAN-42"),
            ],
            kind: Kind::Judged(Asked::WholeProblem, whole_problem),
        },
        Question {
            key: "egnede_tiltak",
            text: Text::new(
                "Er tiltakene egnet til å gi eleven det trygt og godt?",
                "Er tiltaka eigna til å gi eleven det trygt og godt?",
                "Are the measures suitable to make it safe and good for the pupil?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[
                by("PLAN-17"),
                by("PLAN-22"),
                by("PLAN-23"),
                by("PLAN-24"),
                by("PLAN-26"),
                by("PLAN-29"),
                by("PLAN-39"),
                by("SAM-02"),
            ],
            kind: Kind::Judged(Asked::Suitable, suitable),
        },
        Question {
            key: "gjennomført",
            text: Text::new(
                "Er tiltakene gjennomført?",
                "Er tiltaka gjennomførte?",
                "Have the measures been carried out?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[by("EVA-03")],
            kind: Kind::Shown(carried_out),
        },
        Question {
            key: "evaluert",
            text: Text::new(
                "Er tiltakene evaluert når de skulle?",
                "Er tiltaka evaluerte når dei skulle?",
                "Were the measures evaluated when they should be?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::PLAN_E, &law::CIRCULAR_MEASURES],
            rules: &[by("EVA-01"), by("EVA-02"), by("EVA-05"), by("EVA-06"), by("AVS-03")],
            kind: Kind::Shown(evaluated),
        },
        Question {
            key: "justert",
            text: Text::new(
                "Er tiltak som ikke virker godt nok, endret eller fulgt av nye?",
                "Er tiltak som ikkje verkar godt nok, endra eller følgde av nye?",
                "Are measures that do not work well enough changed or followed by new ones?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[by("EVA-07"), by("EVA-08"), by("EVA-11"), by("SAM-05")],
            kind: Kind::Shown(adjusted),
        },
        Question {
            key: "neste_evaluering",
            text: Text::new(
                "Er det bestemt når tiltakene skal evalueres neste gang?",
                "Er det bestemt når tiltaka skal evaluerast neste gong?",
                "Is it decided when the measures are evaluated next?",
            ),
            basis: &[&law::PLAN_E, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[by("EVA-09"), by("EVA-10"), by("EVA-12"), by("EVA-13")],
            kind: Kind::Shown(next),
        },
        Question {
            key: "vedtak",
            text: Text::new(
                "Bygger inngripende tiltak på et vedtak eller en skoleregel?",
                "Byggjer inngripande tiltak på eit vedtak eller ein skoleregel?",
                "Do intrusive measures rest on a formal decision or a school rule?",
            ),
            basis: &[&law::SCHOOL_CHANGE, &law::EXPULSION, &law::SCHOOL_RULES],
            rules: &[by("PLAN-30"), by("PLAN-31")],
            kind: Kind::Shown(decided),
        },
        Question {
            key: "avsluttet",
            text: Text::new(
                "Er saken avsluttet av en grunn som holder?",
                "Er saka avslutta av ein grunn som held?",
                "Was the case closed for a reason that holds?",
            ),
            basis: &[&law::SAFE_ENVIRONMENT, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
            rules: &[by("AVS-01"), by("AVS-02"), by("AVS-04"), by("AVS-05"), by("AVS-06"), by("AVS-08"), by("SKJ-08")],
            kind: Kind::Shown(closed),
        },
    ],
};
