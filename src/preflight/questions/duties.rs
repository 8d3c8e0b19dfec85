//! The other duties to act: watch, intervene, report, tell the owner, investigate (§§ 12-4, 12-5, 13-5).

use crate::case::{Asked, Incident, Method, Role, YesNo};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "plikter",
    title: Text::new(
        "Har skolen oppfylt de andre handlingspliktene?",
        "Har skolen oppfylt dei andre handlingspliktene?",
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
                "Er alvoret vurdert, og skoleeieren varslet når saken er alvorlig?",
                "Er alvoret vurdert, og skoleeigaren varsla når saka er alvorleg?",
                "Was the seriousness assessed, and the owner told where the case is serious?",
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
                "Er det meldt fra straks om at en ansatt krenker en elev?",
                "Er det meldt frå straks om at ein tilsett krenkjer ein elev?",
                "Was it reported at once that somebody who works at the school violates a pupil?",
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

fn watching(facts: &Facts<'_>) -> Look {
    let methods = facts.case.investigations.iter().flat_map(|one| &one.methods);
    let observed = methods.filter(|one| one.method.is_some_and(|method| method.value == Method::Observation));
    Look::at(observed.map(|one| Shown::new(OBSERVED, one.node).on(one.date)))
}

const OBSERVED: Text = Text::new("observasjon", "observasjon", "observation");

fn intervened(facts: &Facts<'_>) -> Look {
    let by_staff = |incident: &&Incident<'_>| {
        let sees = |code: &str| facts.case.role(code).is_some_and(Role::works_at_school);
        incident.seen_by.iter().any(|code| sees(code.value))
    };
    let seen: Vec<_> = facts.case.incidents.iter().filter(by_staff).collect();
    let shown = seen.iter().filter_map(|incident| {
        let done = incident.intervention.as_ref()?;
        let shown = |text| Shown::new(text, done.node).on(incident.date).id(incident.id);
        match done.by {
            Some(by) => Some(shown(INTERVENED).arg("hvem", code(Some(by)))),
            None => done.impossible_reason.map(|_| shown(IMPOSSIBLE)),
        }
    });
    Look { has_object: !seen.is_empty(), ..Look::at(shown) }
}

const INTERVENED: Text = Text::new("{hvem} grep inn", "{hvem} greip inn", "{hvem} intervened");
const IMPOSSIBLE: Text = Text::new(
    "det står hvorfor det ikke var mulig",
    "det står kvifor det ikkje var mogleg",
    "it says why it was not possible",
);

fn physical(facts: &Facts<'_>) -> Look {
    let interventions = facts.case.incidents.iter().filter_map(|one| Some((one, one.physical_intervention.as_ref()?)));
    Look::where_any(interventions.map(|(incident, done)| {
        let told = done.to_head.as_ref().and_then(|passed| passed.date);
        let shown = Shown::new(TOLD_HEAD, done.node).on(told.or(incident.date)).id(incident.id);
        shown.arg("leder", Arg::Word(facts.head()))
    }))
}

const TOLD_HEAD: Text =
    Text::new("ført, og meldt til {leder}", "ført, og meldt til {leder}", "recorded, and reported to {leder}");

fn reported(facts: &Facts<'_>) -> Look {
    let head = || Arg::Word(facts.head());
    facts.case.reports.iter().fold(Look::at([]), |mut look, report| {
        let passed = report.to_head.as_ref().and_then(|passed| passed.date);
        let to_owner = report.to_owner.as_ref().and_then(|told| told.date);
        let shown = if let Some(day) = passed {
            Shown::new(PASSED, day.node).on(passed).arg("leder", head())
        } else if facts.case.is_head(report.received_by) {
            Shown::new(RECEIVED, report.node).on(report.date).arg("leder", head())
        } else if facts.case.owner_received(report) || to_owner.is_some() {
            Shown::new(TO_OWNER, report.node).on(to_owner.or(report.date))
        } else {
            let id = report.id.filter(|id| crate::schema::is_identifier(id.value));
            return look.lacks(&NOT_PASSED, report.node, vec![("melding", code(id)), ("leder", head())]);
        };
        look.shown.push(shown.id(report.id));
        look
    })
}

const PASSED: Text = Text::new("meldt til {leder}", "meldt til {leder}", "reported to {leder}");
const RECEIVED: Text =
    Text::new("{leder} fikk meldingen selv", "{leder} fekk meldinga sjølv", "{leder} got the report");
const TO_OWNER: Text = Text::new("meldt til skoleeieren", "meldt til skoleeigaren", "reported to the owner");
static NOT_PASSED: Lack = Lack::new(
    Text::new(
        "Meldingen {melding} er ikke gitt videre til {leder}.",
        "Meldinga {melding} er ikkje gitt vidare til {leder}.",
        "The report {melding} was not passed on to {leder}.",
    ),
    Text::new(
        "Meld fra, og skriv dagen i `til_leder`.",
        "Meld frå, og skriv dagen i `til_leder`.",
        "Report it, and write the day in `til_leder`.",
    ),
);

fn owner(facts: &Facts<'_>) -> Look {
    let judged = facts.case.reports.iter().filter_map(|report| Some((report, report.seriousness.as_ref()?)));
    let judged = judged.filter_map(|(report, judged)| {
        let serious = Arg::Key(judged.serious?.key().to_owned());
        Some(Shown::new(ASSESSED, judged.node).on(judged.date).id(report.id).arg("svar", serious))
    });
    let told = facts.case.reports.iter().filter_map(|report| {
        let day = report.to_owner.as_ref()?.date?;
        Some(Shown::new(TO_OWNER, day.node).on(Some(day)).id(report.id))
    });
    let look = Look::at(judged.chain(told));
    match facts.case.reports.first() {
        Some(report) if look.shown.is_empty() => look.doubts(&NOT_ASSESSED, report.node, Vec::new()),
        _ => look,
    }
}

const ASSESSED: Text = Text::new(
    "vurdert om saken er alvorlig: {svar}",
    "vurdert om saka er alvorleg: {svar}",
    "judged whether it is serious: {svar}",
);
static NOT_ASSESSED: Lack = Lack::new(
    Text::new(
        "Det er ikke ført hvor alvorlig saken er.",
        "Det er ikkje ført kor alvorleg saka er.",
        "How serious the case is has not been recorded.",
    ),
    Text::new(
        "Vurder det, og skriv svaret i `alvorlighet`.",
        "Vurder det, og skriv svaret i `alvorlighet`.",
        "Assess it, and write the answer in `alvorlighet`.",
    ),
);

fn seriousness(facts: &Facts<'_>) -> Look {
    let judged = facts.case.reports.iter().filter_map(|report| Some((report, report.seriousness.as_ref()?)));
    Look::where_any(judged.filter_map(|(report, judged)| {
        let serious = Arg::Key(judged.serious?.key().to_owned());
        let shown = Shown::new(SIGNS, judged.node).on(judged.date).id(report.id).arg("svar", serious);
        Some(shown.arg("antall", Arg::Number((judged.signs.len() + report.forms.len()) as i64)))
    }))
}

const SIGNS: Text = Text::new(
    "vurdert som alvorlig: {svar}, med {antall} kjennetegn og krenkelsesformer ført",
    "vurdert som alvorleg: {svar}, med {antall} kjenneteikn og krenkingsformer førte",
    "judged serious: {svar}, with {antall} signs and forms of violation recorded",
);

fn staff(facts: &Facts<'_>) -> Look {
    Look::where_any(facts.case.reports_on_staff().map(|report| {
        let to_owner = report.to_owner.as_ref().and_then(|told| told.date);
        let passed = report.to_head.as_ref().and_then(|passed| passed.date);
        let text = if to_owner.is_some() || facts.case.owner_received(report) { TO_OWNER } else { ON_STAFF };
        Shown::new(text, report.node).on(to_owner.or(passed).or(report.date)).id(report.id)
    }))
}

const ON_STAFF: Text =
    Text::new("melding om en ansatt", "melding om ein tilsett", "report on somebody who works at the school");

fn groundless(facts: &Facts<'_>) -> Look {
    let reports = facts.case.reports.iter().filter_map(|report| Some((report, report.to_owner.as_ref()?)));
    let said = reports.filter(|(_, told)| YesNo::said(told.groundless));
    Look::where_any(said.map(|(report, told)| Shown::new(GROUNDLESS, told.node).on(report.date).id(report.id)))
}

const GROUNDLESS: Text =
    Text::new("ført som åpenbart grunnløs", "ført som openbert grunnlaus", "recorded as obviously groundless");

fn investigated(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let begun = case.investigations.iter().filter(|one| one.start.is_some_and(|day| day.date <= Some(facts.today)));
    let shown = begun.map(|one| {
        let methods = Arg::Number(one.methods.len() as i64);
        Shown::new(INVESTIGATION, one.node).on(one.start).id(one.id).arg("antall", methods)
    });
    let look = Look::at(shown);
    let open = case.investigations.iter().find(|one| one.conclusion.is_none());
    match (look.shown.is_empty(), open) {
        (true, _) => look.lacks(&NOT_BEGUN, case.node, Vec::new()),
        (false, Some(one)) => look.doubts(&NOT_CONCLUDED, one.node, Vec::new()),
        (false, None) => look,
    }
}

const INVESTIGATION: Text = Text::new(
    "undersøkelsen begynte, {antall} framgangsmåter er ført",
    "undersøkinga byrja, {antall} framgangsmåtar er førte",
    "the investigation began, {antall} methods are recorded",
);
static NOT_BEGUN: Lack = Lack::new(
    Text::new("Saken er ikke undersøkt.", "Saka er ikkje undersøkt.", "The case was not investigated."),
    Text::new(
        "Begynn snarest, og før det som blir gjort, i `undersøkelser`.",
        "Byrj snarast, og før det som blir gjort, i `undersøkelser`.",
        "Begin as soon as can be, and record what is done in `undersøkelser`.",
    ),
);
static NOT_CONCLUDED: Lack = Lack::new(
    Text::new(
        "Undersøkelsen har ingen konklusjon ennå.",
        "Undersøkinga har ingen konklusjon enno.",
        "The investigation has no conclusion yet.",
    ),
    Text::new(
        "Skriv konklusjonen når undersøkelsen er ferdig. Tiltak som haster, skal ikke vente på den.",
        "Skriv konklusjonen når undersøkinga er ferdig. Tiltak som hastar, skal ikkje vente på han.",
        "Write the conclusion when the investigation is done. Urgent measures must not wait for it.",
    ),
);

fn surveys(facts: &Facts<'_>) -> Look {
    let methods =
        facts.case.investigations.iter().flat_map(|one| one.methods.iter().map(move |method| (one.id, method)));
    let surveys =
        methods.filter(|(_, one)| one.method.is_some_and(|method| method.value == Method::NonAnonymousSurvey));
    Look::where_any(surveys.map(|(id, one)| Shown::new(SURVEY, one.node).on(one.date).id(id)))
}

const SURVEY: Text = Text::new(
    "ikke-anonym undersøkelse er ført",
    "ikkje-anonym undersøking er ført",
    "a survey that is not anonymous is recorded",
);
