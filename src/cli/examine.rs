//! One file held against the rules, with the settings and the calendar that hold for it: what several commands share.

use std::path::{Path, PathBuf};

use anyhow::Error;
use jiff::civil::Date;

use super::calendar::Calendars;
use super::failure;
use super::input::Input;
use super::settings::Settings as SettingsFiles;
use crate::calendar::Calendar;
use crate::case::{Case, MainLanguage};
use crate::check::{self, Checked, Settings};
use crate::config::Holding;
use crate::lang::Lang;
use crate::rules::Thresholds;
use crate::yaml::Parsed;

/// From so many files on, what makes each of them quicker is worth its price.
pub(super) const MANY: usize = 100;

/// The language of the settings that hold in the folder that we are in.
pub(super) fn lang_here(files: &SettingsFiles) -> Option<Lang> {
    let settings = files.of_folder(Path::new(""))?;
    settings.holding("-", files.root()).lang().map(|said| said.value)
}

/// What is said where there is nothing to check.
pub(super) fn nothing_found(paths: &[PathBuf], files: &SettingsFiles, lang: Lang) -> Error {
    let leaves_out = |path: &PathBuf| files.of_folder(path).filter(|settings| settings.leaves_some_out());
    match paths.iter().find_map(leaves_out) {
        Some(settings) => Error::msg(failure::tell(lang, failure::words::ALL_LEFT_OUT, &[settings.name()])),
        None => Error::msg(failure::words::NO_INPUT.get(lang)),
    }
}

/// What a check depends on: the settings that hold for a file, and the numbers that were given, which count more.
pub(super) fn settings_of(holding: &Holding<'_>, today: Date, numbers: &Thresholds) -> Settings {
    let mut thresholds = holding.thresholds();
    thresholds.change_by(numbers);
    Settings { thresholds, levels: holding.levels(), ..Settings::new(today) }
}

/// A checked file, and the calendar that it was held against.
pub(super) struct Examined<'t> {
    pub(super) checked: Checked<'t>,
    pub(super) calendar: Calendar,
}

/// Checks one file with the calendar that it names, or else with the usual one.
pub(super) fn examine<'t>(
    parsed: &'t Parsed<'_>,
    file: &Input,
    settings: &Settings,
    calendars: &Calendars,
    usual_calendar: Option<&Path>,
) -> Examined<'t> {
    let case = Case::read(&parsed.tree);
    let (calendar, unusable) = calendars.of_case(case.as_ref(), file.folder(), usual_calendar);
    let settings = Settings { calendar, ..settings.clone() };
    let checked = check::check_read(parsed, case, unusable, &settings);
    Examined { checked, calendar: settings.calendar }
}

/// The school's hovedmål.
pub(super) fn school_language(case: &Case<'_>) -> Option<Lang> {
    case.school.as_ref()?.language.map(|language| match language.value {
        MainLanguage::Bokmal => Lang::Nb,
        MainLanguage::Nynorsk => Lang::Nn,
    })
}
