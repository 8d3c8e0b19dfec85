//! The report to the owner of the school: serious cases (§ 12-4 second paragraph), and staff who are said to violate a
//! pupil (§ 12-5).

use jiff::civil::Date;

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Line, Paper};
use super::super::parts::{annex, findings, head, measures};
use super::super::scribe::Scribe;
use super::super::words::{self as choices, wording};
use super::super::{Options, RenderError};
use super::Document;
use crate::case::{Day, Report, Violator, YesNo};

wording! {
    /// The words of the report to the owner.
    Words {
        subtitle: "Melding etter", "Melding etter";
        and: "og", "og";
        from: "Fra", "Frå";
        to: "Til", "Til";
        known: "Skolen fikk vite det", "Skolen fekk vite det";
        told: "Meldt til skoleeier", "Meldt til skoleeigar";
        told_board: "Meldt til skolens styre", "Meldt til styret for skolen";
        not_told: "Ikke ført", "Ikkje ført";
        why: "Hvorfor saken meldes", "Kvifor saka blir meld";
        serious: "Saken er vurdert som alvorlig.", "Saka er vurdert som alvorleg.";
        employee: "En som arbeider på skolen, kan ha krenket en elev.",
            "Ein som arbeider på skolen, kan ha krenkt ein elev.";
        leadership: "En i ledelsen på skolen kan ha krenket en elev. Da skal den som har mistanke om eller kjenner til det, melde fra direkte til skoleeieren.",
            "Ein i leiinga på skolen kan ha krenkt ein elev. Då skal den som har mistanke om eller kjenner til det, melde frå direkte til skoleeigaren.";
        leadership_board: "En i ledelsen på skolen kan ha krenket en elev. Da skal den som har mistanke om eller kjenner til det, melde fra direkte til skolens styre.",
            "Ein i leiinga på skolen kan ha krenkt ein elev. Då skal den som har mistanke om eller kjenner til det, melde frå direkte til styret for skolen.";
        groundless: "Meldingen er vurdert som åpenbart grunnløs.", "Meldinga er vurdert som openbert grunnlaus.";
        told_anyway: "Skolen har valgt å melde saken.", "Skolen har valt å melde saka.";
        signs: "Kjennetegn ved saken", "Kjenneteikn ved saka";
        forms: "Hva det gjelder", "Kva det gjeld";
        place: "Hvor", "Kvar";
        reports: "Meldingene", "Meldingane";
        done: "Det skolen har gjort til nå", "Det skolen har gjort til no";
        investigation_from: "Undersøkelse startet", "Undersøking starta";
        plan_of: "Skriftlig plan datert", "Skriftleg plan datert";
        nothing_done: "Ingen tiltak, undersøkelse eller plan er ført ennå.",
            "Ingen tiltak, undersøking eller plan er ført enno.";
        follow: "Skolen undersøker saken og setter inn tiltak på vanlig måte, også når den er meldt til skoleeier.",
            "Skolen undersøkjer saka og set inn tiltak på vanleg måte, også når ho er meld til skoleeigaren.";
        follow_board: "Skolen undersøker saken og setter inn tiltak på vanlig måte, også når den er meldt til skolens styre.",
            "Skolen undersøkjer saka og set inn tiltak på vanleg måte, også når ho er meld til styret for skolen.";
    }
}

/// The report to the owner on the reports that ask for one, or on the one that was asked for.
pub(super) fn of(scribe: &Scribe, options: &Options) -> Result<Paper, RenderError> {
    let words = Words::of(scribe.lang());
    let asked = |report: &&Report| match options.item {
        Some(_) => options.is_asked_for(report.id),
        None => concerns_owner(report),
    };
    let all: Vec<_> = scribe.case.reports.iter().filter(asked).collect();
    if all.is_empty() {
        return Err(options.nothing(Document::OwnerNotice));
    }
    let mut body = vec![Block::section(words.why)];
    body.extend(all.iter().flat_map(|report| reasons(scribe, words, report)));
    body.push(Block::section(words.reports));
    body.push(findings::table_of(scribe, all.iter().copied()));
    body.push(Block::section(words.done));
    let told = all.iter().filter_map(|report| report.to_owner.as_ref()?.date).max_by_key(|day| day.date);
    body.extend(done(scribe, words, told.and_then(|day| day.date)));
    body.extend(annex::codes(scribe));
    let head = head::Head {
        document: Document::OwnerNotice,
        subtitle: Some(subtitle(scribe, words, &all)),
        version: None,
        date: scribe.running_day(told),
        facts: facts(scribe, words, &all),
    };
    Ok(head::paper(scribe, head, body))
}

/// Whether the school tells its owner of a report, by what the file says of it.
fn concerns_owner(report: &Report) -> bool {
    let told = report.to_owner.as_ref().is_some_and(|told| told.date.is_some());
    told || is_serious(report) || report.is_on_staff()
}

fn is_serious(report: &Report) -> bool {
    report.seriousness.as_ref().and_then(|judged| judged.serious).is_some_and(|answer| answer.value == YesNo::Yes)
}

/// «Melding etter opplæringslova § 12-4 andre ledd og § 12-5»
fn subtitle(scribe: &Scribe, words: &Words, all: &[&Report]) -> Clean {
    let staff = all.iter().any(|report| report.is_on_staff());
    let serious = all.iter().any(|report| is_serious(report)) || !staff;
    let places = [serious.then_some(scribe.law().act), staff.then_some(scribe.law().staff)];
    let places: Vec<_> = places.into_iter().flatten().map(Clean::own).collect();
    let places = match &places[..] {
        [one, other] => Clean::join(&[one.clone(), words.and.into(), other.clone()], " "),
        _ => Clean::join(&places, " "),
    };
    scribe.by_law(scribe.law(), &[words.subtitle.into(), scribe.law().act_name.into(), places])
}

fn facts(scribe: &Scribe, words: &Words, all: &[&Report]) -> Vec<Vec<Fact>> {
    let school = scribe.case.school.as_ref();
    let known = all.iter().filter_map(|report| report.date?.date).min().map(|date| scribe.date(date));
    let told = all.iter().find_map(|report| report.to_owner.as_ref()?.date);
    let head_of_school = scribe.case.people.iter().find(|person| person.role.is_some_and(|role| role.is_head()));
    let by = all.iter().find_map(|report| report.to_owner.as_ref()?.by).map(|by| scribe.person(&by));
    let from = by.or_else(|| head_of_school.map(|person| scribe.person(person.code)));
    vec![
        vec![
            head::fact(scribe, words.from, from),
            head::fact(scribe, words.to, scribe.line(school.and_then(|school| school.owner))),
            head::case_fact(scribe),
        ],
        vec![
            head::subject_fact(scribe),
            head::fact(scribe, words.known, known),
            Fact {
                missing: scribe.not_done(words.not_told),
                ..head::day_fact(scribe, scribe.of_school(words.told, words.told_board), told)
            },
        ],
    ]
}

/// Why a report is passed on, with what makes it so.
fn reasons(scribe: &Scribe, words: &Words, report: &Report) -> Vec<Block> {
    let violator = report.violator.map(|by| by.value);
    let groundless = report.to_owner.as_ref().and_then(|told| told.groundless);
    let plain = !is_serious(report) && !report.is_on_staff();
    let said = [
        is_serious(report).then_some(words.serious),
        (violator == Some(Violator::Employee)).then_some(words.employee),
        (violator == Some(Violator::Leadership)).then(|| scribe.of_school(words.leadership, words.leadership_board)),
        groundless.filter(|yes| yes.value == YesNo::Yes).map(|_| words.groundless),
        plain.then_some(words.told_anyway),
    ];
    let lang = scribe.lang();
    let signs = report.seriousness.iter().flat_map(|judged| &judged.signs);
    let signs: Vec<_> = signs.map(|sign| Clean::own(choices::sign(sign.value, lang))).collect();
    let forms: Vec<_> = report.forms.iter().map(|form| Clean::own(choices::form(form.value, lang))).collect();
    let listed =
        |label: &'static str, all: Vec<Clean>| (!all.is_empty()).then(|| Block::detail(label, Clean::join(&all, ", ")));
    let body = said.into_iter().flatten().map(Block::line);
    let details = [
        listed(words.signs, signs),
        listed(words.forms, forms),
        scribe.line(report.place).map(|place| Block::detail(words.place, place)),
    ];
    let body = body.chain(details.into_iter().flatten()).collect();
    vec![Block::entry(Line::from(scribe.id(report.id).unwrap_or_default()), body)]
}

/// What the school had done by the day of the report: a paper tells of nothing later than itself.
fn done(scribe: &Scribe, words: &Words, until: Option<Date>) -> Vec<Block> {
    let case = scribe.case;
    let is_in_time = |day: &Day| until.is_none_or(|until| day.date.is_none_or(|date| date <= until));
    let investigated = case.investigations.iter().filter_map(|one| one.start).filter(is_in_time);
    let investigated = investigated.filter_map(|day| scribe.long_day(Some(day)));
    let investigated = investigated.map(|day| Block::detail(words.investigation_from, day));
    let versions =
        case.plan.iter().flat_map(|plan| plan.changes.iter().filter_map(|change| change.date).chain(plan.date));
    let planned = versions.filter(is_in_time).max_by_key(|day| day.date);
    let planned = scribe.long_day(planned).map(|day| Block::detail(words.plan_of, day));
    let mut blocks: Vec<_> = investigated.chain(planned).chain(measures::immediate(scribe, until)).collect();
    if blocks.is_empty() {
        blocks.push(Block::line(words.nothing_done));
    }
    blocks.push(Block::line(scribe.of_school(words.follow, words.follow_board)));
    blocks
}
