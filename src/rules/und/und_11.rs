//! UND-11: the investigation ends in a written conclusion, before the plan or with it.

use jiff::civil::Date;

use crate::case::{Conclusion, Extent, Investigation};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "UND-11",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::MILJOLOYPER],
    title: Text::new(
        "Undersøkelsen ender i en skriftlig konklusjon, senest med planen",
        "Undersøkinga endar i ein skriftleg konklusjon, seinast med planen",
        "The investigation ends in a written conclusion, with the plan at the latest",
    ),
    why: Text::new(
        "Skolen skal dokumentere hva den gjør for å oppfylle aktivitetsplikten. Uten en konklusjon vet verken eleven \
         eller de som skal gjennomføre tiltakene, hva skolen mener er galt, og planen henger i løse luften.",
        "Skolen skal dokumentere kva han gjer for å oppfylle aktivitetsplikta. Utan ein konklusjon veit korkje eleven \
         eller dei som skal gjennomføre tiltaka, kva skolen meiner er gale, og planen heng i lause lufta.",
        "The school shall document what it does to meet its duty to act. Without a conclusion neither the pupil nor those \
         who carry out the measures know what the school thinks is wrong, and the plan rests on nothing.",
    ),
    limits: Text::new(
        "Regelen ser datoene og om konklusjonen har en `tekst`, ikke om konklusjonen holder. Loven har ikke noe eget krav \
         om en konklusjon; det er god praksis. Nødvendige tiltak skal ikke vente på den: i en alvorlig sak er en \
         konklusjon etter planen bare en merknad, og en ny versjon av planen etterpå er nok. Mangler bare teksten, er det \
         en merknad, i en omfattende sak en advarsel. Med `omfang: enkel` er en konklusjon som mangler eller er sen, en \
         merknad, og teksten kreves ikke. Ti skoledager uten konklusjon er \
         brilles eget forslag.",
        "Regelen ser datoane og om konklusjonen har ein `tekst`, ikkje om konklusjonen held. Lova har ikkje noko eige krav \
         om ein konklusjon; det er god praksis. Nødvendige tiltak skal ikkje vente på han: i ei alvorleg sak er ein \
         konklusjon etter planen berre ein merknad, og ein ny versjon av planen etterpå er nok. Manglar berre teksten, er \
         det ein merknad, i ei omfattande sak ei åtvaring. Med `omfang: enkel` er ein konklusjon som manglar eller er sein, \
         ein merknad, og teksten blir ikkje kravd. Ti skoledagar utan \
         konklusjon er brille sitt eige framlegg.",
        "The rule sees the dates and whether the conclusion has a `tekst`, not whether it holds. The Act has no demand of \
         its own for a conclusion; it is good practice. Measures that are needed shall not wait for it: in a serious case \
         a conclusion after the plan is only a note, and a new version of the plan afterwards is enough. Where only the \
         text is missing it is a note, in an extensive case a warning. With `omfang: enkel` a missing or late conclusion is a \
         note, and no text is asked for. Ten school days \
         without a conclusion are brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NONE, &OPEN, &AFTER_PLAN, &NO_TEXT],
    examples: &[
        Example {
            good: true,
            date: "2026-09-11",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: S1 begynner med storefri. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    slutt: 2026-09-10
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-21, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei } # <-
",
        },
        Example {
            good: false,
            date: "2026-09-23",
            yaml: "\
# uten: medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08 # <-
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
",
        },
    ],
    check: Some(check),
};

static NONE: Message = Message {
    headline: Text::new(
        "Undersøkelsen har ingen konklusjon, enda den er ferdig eller planen er laget.",
        "Undersøkinga har ingen konklusjon, endå ho er ferdig eller planen er laga.",
        "The investigation has no conclusion, although it is finished or the plan is made.",
    ),
    label: Text::new("uten konklusjon", "utan konklusjon", "without a conclusion"),
    help: Text::new(
        "Skriv under `konklusjon` datoen, om eleven har det trygt og godt, og hva undersøkelsen viste.",
        "Skriv under `konklusjon` datoen, om eleven har det trygt og godt, og kva undersøkinga viste.",
        "Write under `konklusjon` the date, whether the pupil is safe and well, and what the investigation showed.",
    ),
};

static OPEN: Message = Message {
    headline: Text::new(
        "Undersøkelsen har vart i {days} uten konklusjon.",
        "Undersøkinga har vart i {days} utan konklusjon.",
        "The investigation has lasted {days} without a conclusion.",
    ),
    label: Text::new("begynte her", "byrja her", "began here"),
    help: Text::new(
        "Konkluder foreløpig med det skolen vet nå, under `konklusjon`, og sett inn tiltak. Trengs det mer, begynn en ny \
         undersøkelse ved siden av.",
        "Konkluder førebels med det skolen veit no, under `konklusjon`, og set inn tiltak. Trengst det meir, byrj ei ny \
         undersøking ved sida av.",
        "Conclude for now on what the school knows, under `konklusjon`, and take measures. If more is needed, begin \
         another investigation alongside.",
    ),
};

static AFTER_PLAN: Message = Message {
    headline: Text::new(
        "Konklusjonen kom {concluded}, etter planen fra {planned}.",
        "Konklusjonen kom {concluded}, etter planen frå {planned}.",
        "The conclusion came on {concluded}, after the plan of {planned}.",
    ),
    label: Text::new("etter planen", "etter planen", "after the plan"),
    help: Text::new(
        "Se om tiltakene svarer på det undersøkelsen viste, og lag en ny versjon av planen. Var konklusjonen klar før, så \
         rett datoen.",
        "Sjå om tiltaka svarer på det undersøkinga viste, og lag ein ny versjon av planen. Var konklusjonen klar før, så \
         rett datoen.",
        "See whether the measures answer what the investigation showed, and make a new version of the plan. If the \
         conclusion was ready before, correct the date.",
    ),
};

static NO_TEXT: Message = Message {
    headline: Text::new(
        "Konklusjonen sier ikke med ord hva undersøkelsen viste.",
        "Konklusjonen seier ikkje med ord kva undersøkinga viste.",
        "The conclusion does not say in words what the investigation showed.",
    ),
    label: Text::new("uten `tekst`", "utan `tekst`", "without `tekst`"),
    help: Text::new(
        "Skriv i `tekst` hva skolen kom til, og hva som holder det i gang.",
        "Skriv i `tekst` kva skolen kom til, og kva som held det i gang.",
        "Write in `tekst` what the school concluded, and what keeps it going.",
    ),
};

const PLAN_DATE: Text = Text::new("planen er fra denne dagen", "planen er frå denne dagen", "the plan is of this day");

static SCHOOL_DAYS: Setting = Setting {
    rule: "UND-11",
    key: "skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager fra undersøkelsen begynte, uten plan eller konklusjon, før det blir advarsel.",
        "Skoledagar frå undersøkinga byrja, utan plan eller konklusjon, før det blir åtvaring.",
        "School days from the start of the investigation, without a plan or a conclusion, before there is a warning.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if super::progress_is_unclear(context) || context.pupil_has_left() {
        return;
    }
    for investigation in &context.case.investigations {
        let found = match &investigation.conclusion {
            Some(conclusion) => after_plan(context, investigation, conclusion).or_else(|| no_text(context, conclusion)),
            None if !context.gaps.plainly_lack(investigation.node, "konklusjon") => None,
            None if super::is_due(context, investigation) => {
                Some(Found::in_section(&NONE, investigation.node).severity(weight(context)))
            }
            None => open(context, investigation),
        };
        if let Some(found) = found {
            findings.add(found);
        }
    }
}

/// How much a missing or late conclusion weighs: a small case need not document as much.
fn weight(context: &Context<'_>) -> Severity {
    if context.case.extent() == Extent::Light { Severity::Note } else { Severity::Warning }
}

fn open(context: &Context<'_>, investigation: &Investigation<'_>) -> Option<Found> {
    let (start, start_at) = investigation.start?.dated()?;
    let is_long = context.calendar.school_days_between(start, context.today) > context.threshold(&SCHOOL_DAYS);
    is_long.then(|| Found::at(&OPEN, start_at).arg("days", context.days_between(start, context.today)))
}

/// The conclusion of an investigation from before the first plan, where no version of the plan came with or after it.
fn after_plan(context: &Context<'_>, investigation: &Investigation<'_>, conclusion: &Conclusion<'_>) -> Option<Found> {
    let (concluded, concluded_at) = conclusion.date?.dated()?;
    let plan = context.case.plan.as_ref()?;
    let (_, planned_at) = plan.date?.dated()?;
    let versions = plan.changes.iter().filter_map(|change| change.date).chain(plan.date).filter_map(|day| day.date);
    let planned: Date = versions.max().filter(|last| *last < concluded)?;
    let weight = if context.case.is_serious() { Severity::Note } else { weight(context) };
    let found = || Found::at(&AFTER_PLAN, concluded_at).label(planned_at, PLAN_DATE).severity(weight);
    let is_shown = super::led_to_plan(context, investigation);
    is_shown.then(|| found().arg("concluded", Arg::Date(concluded)).arg("planned", Arg::Date(planned)))
}

fn no_text(context: &Context<'_>, conclusion: &Conclusion<'_>) -> Option<Found> {
    let weight = match context.case.extent() {
        Extent::Light => return None,
        Extent::Normal => Severity::Note,
        Extent::Extensive => Severity::Warning,
    };
    let lacks = context.gaps.plainly_lack(conclusion.node, "tekst");
    lacks.then(|| Found::in_section(&NO_TEXT, conclusion.node).severity(weight))
}
