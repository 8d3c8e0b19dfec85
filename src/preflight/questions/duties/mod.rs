//! The other duties to act: watch, intervene, report, tell the owner, investigate (§§ 12-4, 12-5, 13-5).

mod acting;
mod investigating;

use crate::case::Asked;
use crate::lang::Text;
use crate::law;
use crate::preflight::table::{Kind, Question, Section, by};
use acting::{groundless, intervened, owner, physical, reported, seriousness, staff};
use investigating::{investigated, surveys, watching};

pub(super) static SECTION: Section = Section {
    key: "plikter",
    title: Text::new(
        "Har skolen oppfylt de andre pliktene til å handle?",
        "Har skolen oppfylt dei andre pliktene til å handle?",
        "Has the school met the other duties to act?",
    ),
    is_of_file: false,
    questions: &[
        Question {
            key: "følger_med",
            text: Text::new(
                "Følger skolen med på hvordan eleven har det?",
                "Følgjer skolen med på korleis eleven har det?",
                "Does the school keep an eye on how the pupil is?",
            ),
            basis: &[&law::WATCH_AND_INTERVENE],
            rules: &[by("UND-09")],
            kind: Kind::Judged(Asked::Watching, watching),
        },
        Question {
            key: "grepet_inn",
            text: Text::new(
                "Har noen grepet inn når en ansatt så en krenkelse?",
                "Har nokon gripe inn når ein tilsett såg ei krenking?",
                "Did somebody intervene when staff saw a violation?",
            ),
            basis: &[&law::WATCH_AND_INTERVENE, &law::CIRCULAR_INTERVENING],
            rules: &[by("GRI-01")],
            kind: Kind::Shown(intervened),
        },
        Question {
            key: "fysisk_inngrep",
            text: Text::new(
                "Er fysiske inngrep meldt og dokumentert?",
                "Er fysiske inngrep melde og dokumenterte?",
                "Are physical interventions reported and documented?",
            ),
            basis: &[&law::PHYSICAL_INTERVENTION],
            rules: &[by("GRI-03"), by("GRI-04")],
            kind: Kind::Shown(physical),
        },
        Question {
            key: "meldt_fra",
            text: Text::new(
                "Er det meldt fra til {leder}?",
                "Er det meldt frå til {leder}?",
                "Was it reported to {leder}?",
            ),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_REPORTING],
            rules: &[by("MEL-01"), by("MEL-02"), by("MEL-03"), by("MEL-10"), by("MEL-15")],
            kind: Kind::Shown(reported),
        },
        Question {
            key: "skoleeier",
            text: Text::new(
                "Er alvoret vurdert, og er det meldt fra til {eier} når saken er alvorlig?",
                "Er alvoret vurdert, og er det meldt frå til {eier} når saka er alvorleg?",
                "Was the seriousness assessed, and {eier} told where the case is serious?",
            ),
            basis: &[&law::REPORT_AND_ACT],
            rules: &[by("MEL-07")],
            kind: Kind::Shown(owner),
        },
        Question {
            key: "alvoret",
            text: Text::new(
                "Er saken vurdert så alvorlig som den er?",
                "Er saka vurdert så alvorleg som ho er?",
                "Was the case judged as serious as it is?",
            ),
            basis: &[&law::REPORT_AND_ACT],
            rules: &[by("MEL-08")],
            kind: Kind::Judged(Asked::Serious, seriousness),
        },
        Question {
            key: "ansatt_krenker",
            text: Text::new(
                "Er det straks meldt fra om at en som arbeider på skolen, kan ha krenket en elev?",
                "Er det straks meldt frå om at ein som arbeider på skolen, kan ha krenkt ein elev?",
                "Was it reported at once that somebody who works at the school may have violated a pupil?",
            ),
            basis: &[&law::EMPLOYEES, &law::CIRCULAR_EMPLOYEES],
            rules: &[by("SKJ-01"), by("SKJ-02"), by("SKJ-03"), by("SKJ-05")],
            kind: Kind::Shown(staff),
        },
        Question {
            key: "åpenbart_grunnløs",
            text: Text::new(
                "Var meldingen om den ansatte åpenbart grunnløs?",
                "Var meldinga om den tilsette openbert grunnlaus?",
                "Was the report on the member of staff obviously groundless?",
            ),
            basis: &[&law::EMPLOYEES_TO_HEAD, &law::CIRCULAR_EMPLOYEES],
            rules: &[],
            kind: Kind::Judged(Asked::Groundless, groundless),
        },
        Question {
            key: "undersøkt",
            text: Text::new("Er saken undersøkt?", "Er saka undersøkt?", "Was the case investigated?"),
            basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_INVESTIGATION],
            rules: &[
                by("UND-01"),
                by("UND-06"),
                by("UND-07"),
                by("UND-08"),
                by("UND-10"),
                by("UND-11"),
                by("UND-18"),
                by("UND-19"),
                by("UND-21"),
                by("UND-22"),
            ],
            kind: Kind::Shown(investigated),
        },
        Question {
            key: "ikke_anonym",
            text: Text::new(
                "Er undersøkelser som ikke er anonyme, brukt slik forskriften krever?",
                "Er undersøkingar som ikkje er anonyme, brukte slik forskrifta krev?",
                "Are surveys that are not anonymous used as the regulations require?",
            ),
            basis: &[&law::SURVEYS],
            rules: &[by("UND-14"), by("UND-15"), by("UND-16")],
            kind: Kind::Shown(surveys),
        },
    ],
};
