//! HOR-03: what weight the pupil's view was given is recorded, and why it was not followed.

use crate::case::{At, Degree, Extent, Hearing, Stage};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "HOR-03",
    severity: Severity::Warning,
    basis: &[&law::PARTICIPATION, &law::DOCUMENTATION, &law::CIRCULAR_HEARING],
    title: Text::new(
        "Det står hvilken vekt elevens syn fikk, og hvorfor det ikke ble fulgt",
        "Det står kva vekt synet til eleven fekk, og kvifor det ikkje vart følgt",
        "What weight the pupil’s view was given is recorded, and why it was not followed",
    ),
    why: Text::new(
        "Elevens syn skal få vekt etter alder og modenhet. Skolen trenger ikke å gjøre alt eleven ber om, men eleven \
         må kunne se at det hun eller han sa, ble tatt på alvor, og få vite hvorfor det eventuelt ble annerledes.",
        "Synet til eleven skal få vekt etter alder og modning. Skolen treng ikkje å gjere alt eleven ber om, men \
         eleven må kunne sjå at det ho eller han sa, vart teke på alvor, og få vite kvifor det eventuelt vart \
         annleis.",
        "The pupil’s view shall be given weight according to age and maturity. The school need not do all that the \
         pupil asks for, but the pupil must be able to see that the view was taken seriously, and learn why things \
         were done otherwise.",
    ),
    limits: Text::new(
        "Regelen ser bare at vekten er ført, ikke om den var rimelig. `fulgt: ja` er nok, og det som står under \
         `ikke_fulgt_fordi`, blir ikke vurdert. Loven sier ikke når vekten skal føres; fem skoledager etter samtalen \
         er brilles eget forslag. Gjelder det en annen elev enn den saken handler om, er `omfang` satt til `enkel`, \
         eller er en delvis fulgt høring forklart under `vektlagt`, blir det bare en merknad. Det andre elever \
         forteller i undersøkelsen, ser regelen ikke på.",
        "Regelen ser berre at vekta er ført, ikkje om ho var rimeleg. `fulgt: ja` er nok, og det som står under \
         `ikke_fulgt_fordi`, blir ikkje vurdert. Lova seier ikkje når vekta skal førast; fem skoledagar etter \
         samtalen er brille sitt eige framlegg. Gjeld det ein annan elev enn den saka handlar om, er `omfang` sett \
         til `enkel`, eller er ei delvis følgd høyring forklart under `vektlagt`, blir det berre ein merknad. Det \
         andre elevar fortel i undersøkinga, ser regelen ikkje på.",
        "The rule sees only that the weight is recorded, not whether it was reasonable. `fulgt: ja` is enough, and \
         what stands under `ikke_fulgt_fordi` is not judged. The Act does not say when the weight is to be recorded; \
         five school days after the talk are brille’s own proposal. For another pupil than the one the case is \
         about, with `omfang: enkel`, or where a view followed in part is explained under `vektlagt`, it is only a \
         note. The rule leaves out what other pupils tell in the investigation.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NO_WEIGHT, &UNEXPLAINED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Det blir ingen klassesamtale. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 vil bytte gruppe., fulgt: nei, ikke_fulgt_fordi: E1 ville mistet de to vennene sine. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
medvirkning:
  - id: MV1 # <-
    hvem: E1
    dato: 2026-09-08
    om: undersøkelse
    synspunkt: E1 vil slippe klassesamtale.
  - id: MV2
    hvem: E1
    dato: 2026-09-10
    om: tiltak
    synspunkt: E1 vil bytte gruppe.
    fulgt: nei # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
" },
    ],
    check: Some(check),
};

static NO_WEIGHT: Message = Message {
    headline: Text::new(
        "Det står ikke hvilken vekt elevens syn fikk.",
        "Det står ikkje kva vekt synet til eleven fekk.",
        "It is not recorded what weight the pupil’s view was given.",
    ),
    label: Text::new("mangler `vektlagt`", "manglar `vektlagt`", "lacks `vektlagt`"),
    help: Text::new(
        "Skriv under `vektlagt` hva skolen gjorde med det eleven sa, og sett `fulgt` til `ja`, `delvis` eller `nei`.",
        "Skriv under `vektlagt` kva skolen gjorde med det eleven sa, og set `fulgt` til `ja`, `delvis` eller `nei`.",
        "Record under `vektlagt` what the school did with what the pupil said, and set `fulgt` to `ja`, `delvis` or \
         `nei`.",
    ),
};

static UNEXPLAINED: Message = Message {
    headline: Text::new(
        "Elevens syn ble ikke fulgt fullt ut, og det står ikke hvorfor.",
        "Synet til eleven vart ikkje følgt fullt ut, og det står ikkje kvifor.",
        "The pupil’s view was not followed in full, and the file does not say why.",
    ),
    label: Text::new("mangler `ikke_fulgt_fordi`", "manglar `ikke_fulgt_fordi`", "lacks `ikke_fulgt_fordi`"),
    help: Text::new(
        "Skriv grunnen under `ikke_fulgt_fordi`, og forklar den for eleven.",
        "Skriv grunnen under `ikke_fulgt_fordi`, og forklar han for eleven.",
        "State the reason under `ikke_fulgt_fordi`, and explain it to the pupil.",
    ),
};

const THIS_TOO: Text = Text::new("her også", "her òg", "here too");

static SCHOOL_DAYS: Setting = Setting {
    rule: "HOR-03",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager etter samtalen før det må stå hvilken vekt synet fikk.",
        "Skoledagar etter samtalen før det må stå kva vekt synet fekk.",
        "School days after the talk before it must be recorded what weight the view was given.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let heard =
        |hearing: &&Hearing<'_>| super::is_of_pupil(context.case, hearing) && super::took_place(context, hearing);
    let mut without_weight = Vec::new();
    for hearing in context.case.hearings.iter().filter(heard) {
        match hearing.followed {
            Some(followed) => check_reason(context, hearing, followed, findings),
            None if lacks_weight(context, hearing) => without_weight.push(hearing),
            None => {}
        }
    }
    let Some((first, others)) = without_weight.split_first() else { return };
    let weight = without_weight.iter().map(|hearing| weight(context, hearing)).max().unwrap_or(Severity::Note);
    let found = Found::in_section(&NO_WEIGHT, first.node).severity(weight);
    findings.add(others.iter().fold(found, |found, other| found.label(super::place(other), THIS_TOO)));
}

fn check_reason(context: &Context<'_>, hearing: &Hearing<'_>, followed: At<'_, Degree>, findings: &mut Findings) {
    if followed.value == Degree::Yes || !context.gaps.plainly_lack(hearing.node, "ikke_fulgt_fordi") {
        return;
    }
    let is_explained = followed.value == Degree::Partly && hearing.weight.is_some();
    let weight = if is_explained { Severity::Note } else { weight(context, hearing) };
    findings.add(Found::at(&UNEXPLAINED, followed.node).severity(weight));
}

/// Whether a view was recorded, some time ago, and not what became of it. A hearing without a view is HOR-02's matter,
/// and what another pupil told in the investigation is no wish to be weighed.
fn lacks_weight(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    let is_witness =
        !is_of_subject(context, hearing) && hearing.stage.is_some_and(|stage| stage.value == Stage::Investigation);
    let lacks = |key| context.gaps.plainly_lack(hearing.node, key);
    let days = |heard| context.calendar.school_days_between(heard, context.last_day());
    hearing.view.is_some()
        && !is_witness
        && lacks("vektlagt")
        && lacks("fulgt")
        && hearing.date.and_then(|day| day.date).is_some_and(|heard| days(heard) > context.threshold(&SCHOOL_DAYS))
}

fn weight(context: &Context<'_>, hearing: &Hearing<'_>) -> Severity {
    if is_of_subject(context, hearing) && context.case.extent() != Extent::Light {
        Severity::Warning
    } else {
        Severity::Note
    }
}

fn is_of_subject(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    hearing.who.is_some_and(|who| context.case.is_subject(who.value))
}
