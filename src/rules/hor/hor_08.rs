//! HOR-08: a hearing that a pupil declined is offered again.

use jiff::civil::Date;

use crate::case::{Case, Hearing, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "HOR-08",
    severity: Severity::Warning,
    basis: &[&law::FUG, &law::PARTICIPATION],
    title: Text::new(
        "En elev som ikke vil snakke, får et nytt tilbud",
        "Ein elev som ikkje vil snakke, får eit nytt tilbod",
        "A pupil who does not want to talk gets a new offer",
    ),
    why: Text::new(
        "Å bli hørt er en rett, ikke en plikt, og eleven kan si nei. Men den som ikke vil i dag, kan ville i neste \
         uke, eller med en annen voksen. Blir det med det ene tilbudet, kan tausheten bli tatt for et svar.",
        "Å bli høyrd er ein rett, ikkje ei plikt, og eleven kan seie nei. Men den som ikkje vil i dag, kan ville \
         neste veke, eller saman med ein annan vaksen. Blir det med det eine tilbodet, kan det at eleven teier, bli \
         teke for eit svar.",
        "To be heard is a right, not a duty, and the pupil may say no. But one who does not want to today may want \
         to next week, or with another adult. If it stops at one offer, silence may be taken for an answer.",
    ),
    limits: Text::new(
        "Regelen ser om `nytt_tilbud` er satt, eller om samme elev er hørt senere. Sier eleven nei to ganger på rad, \
         har eleven fått et nytt tilbud, og regelen tier. Den ser ikke om tilbudet var godt. Loven sier ikke når \
         tilbudet skal komme; fem skoledager er brilles eget forslag. Gjelder det en annen elev enn den saken handler \
         om, blir det bare en merknad. I en avsluttet sak tier regelen.",
        "Regelen ser om `nytt_tilbud` er sett, eller om same elev er høyrd seinare. Seier eleven nei to gonger på \
         rad, har eleven fått eit nytt tilbod, og regelen teier. Han ser ikkje om tilbodet var \
         godt. Lova seier ikkje når tilbodet skal kome; fem skoledagar er brille sitt eige framlegg. Gjeld det ein \
         annan elev enn den saka handlar om, blir det berre ein merknad. I ei avslutta sak teier regelen.",
        "The rule sees whether `nytt_tilbud` is set, or whether the same pupil was heard later. A pupil who declines \
         twice in a row has had a new offer, and the rule is silent. It does not see whether the offer was a good \
         one. The Act does not say when the offer must come; five school days are brille’s own proposal. For another \
         pupil than the one the case is about it is only a note. In a closed case the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NO_OFFER],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, avslått: ja, nytt_tilbud: 2026-09-29 }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, avslått: ja } # <-
" },
    ],
    check: Some(check),
};

static NO_OFFER: Message = Message {
    headline: Text::new(
        "Eleven sa nei til å bli hørt, og filen viser ikke noe nytt tilbud.",
        "Eleven sa nei til å bli høyrd, og fila viser ikkje noko nytt tilbod.",
        "The pupil declined to be heard, and the file shows no new offer.",
    ),
    label: Text::new("mangler `nytt_tilbud`", "manglar `nytt_tilbud`", "lacks `nytt_tilbud`"),
    help: Text::new(
        "Tilby eleven en ny samtale, gjerne på et annet sted eller med en annen voksen, og skriv datoen under \
         `nytt_tilbud`.",
        "Tilby eleven ein ny samtale, gjerne på ein annan stad eller med ein annan vaksen, og skriv datoen under \
         `nytt_tilbud`.",
        "Offer the pupil a new talk, perhaps at another place or with another adult, and write the date under \
         `nytt_tilbud`.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "HOR-08",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager etter et avslag før et nytt tilbud må være ført.",
        "Skoledagar etter eit avslag før eit nytt tilbod må vere ført.",
        "School days after a refusal before a new offer must be recorded.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || context.is_unclear(&["medvirkning/*/hvem", "medvirkning/*/dato"]) {
        return;
    }
    let declined = case.hearings.iter().filter(|hearing| super::is_of_pupil(case, hearing));
    for hearing in declined.filter(|hearing| is_left_at_that(context, hearing)) {
        let of_subject = hearing.who.is_some_and(|who| case.is_subject(who.value));
        let weight = if of_subject { Severity::Warning } else { Severity::Note };
        let place = hearing.declined.map_or(hearing.node, |declined| declined.node);
        findings.add(Found::at(&NO_OFFER, place).severity(weight));
    }
}

/// Whether a hearing was declined some time ago, and neither offered again nor followed by another.
fn is_left_at_that(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    let days = |declined| context.calendar.school_days_between(declined, context.today);
    YesNo::said(hearing.declined)
        && context.gaps.plainly_lack(hearing.node, "nytt_tilbud")
        && date_of(hearing).is_some_and(|date| days(date) > context.threshold(&SCHOOL_DAYS))
        && !is_followed_by_another(context.case, hearing)
        && !declined_before(context.case, hearing)
}

fn is_followed_by_another(case: &Case<'_>, declined: &Hearing<'_>) -> bool {
    of_same_pupil(case, declined).any(|hearing| date_of(hearing) > date_of(declined))
}

/// Whether the pupil had declined the time before too, so that this hearing was itself the new offer.
fn declined_before(case: &Case<'_>, declined: &Hearing<'_>) -> bool {
    let earlier = of_same_pupil(case, declined).filter(|hearing| date_of(hearing) < date_of(declined));
    earlier.max_by_key(|hearing| date_of(hearing)).is_some_and(|hearing| YesNo::said(hearing.declined))
}

fn of_same_pupil<'a, 't>(case: &'a Case<'t>, one: &Hearing<'_>) -> impl Iterator<Item = &'a Hearing<'t>> {
    let pupil = one.who.map(|who| who.value);
    case.hearings.iter().filter(move |other| pupil.is_some() && other.who.map(|who| who.value) == pupil)
}

fn date_of(hearing: &Hearing<'_>) -> Option<Date> {
    hearing.date?.date
}
