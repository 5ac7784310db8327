//! Growth (增长) of each measured thing from ten thousand members to a million, drawn on two logarithmic scales: what grows
//! with the rows is a straight slope, what does not is flat.

use crate::child;
use crate::{Run, import};
use plotters::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];
/// Bundles that the members of an intake come in.
pub const BUNDLES: u32 = 100;
const PICTURE: (u32, u32) = (960, 600);

/// Seconds by members, one curve a name.
type Curves = BTreeMap<&'static str, Vec<(f64, f64)>>;

/// Measures every size and draws the picture; returns the figures in words.
pub fn measure(picture: &Path) -> Run<String> {
    let mut curves = Curves::new();
    for members in SIZES {
        for (name, seconds) in at(members)? {
            curves
                .entry(name)
                .or_default()
                .push((f64::from(members), seconds));
        }
    }
    draw(&curves, picture)?;
    let lines = curves.iter().map(|(name, points)| {
        let seconds: Vec<String> = points.iter().map(|(_, s)| format!("{s:.4} s")).collect();
        format!("{name}: {}\n", seconds.join(", "))
    });
    Ok(lines.collect())
}

/// Every curve's point at one size.
fn at(members: u32) -> Run<[(&'static str, f64); 6]> {
    let sheet = tempfile::tempdir()?;
    let import = import::once(sheet.path(), members)?;
    drop(sheet);
    let large = tempfile::tempdir()?;
    child::run("fill", large.path(), members)?;
    let export = child::run("export", large.path(), members)?["took"];
    let search = child::run("search", large.path(), members)?["command p99"];
    let pages = child::run("pages", large.path(), members)?["active p99"];
    drop(large);
    let changed = tempfile::tempdir()?;
    let since = child::run("since", changed.path(), members)?["took"];
    drop(changed);
    let desk = tempfile::tempdir()?;
    child::run("intake-fill-large", desk.path(), members)?;
    let intake = child::run("intake", desk.path(), members)?["took"];
    Ok([
        ("import", import),
        ("export", export),
        ("intake of 100 bundles", intake),
        ("since-bundle of 100 changes", since),
        ("page of 50, p99", pages),
        ("search, p99 of a keystroke", search),
    ])
}

fn draw(curves: &Curves, to: &Path) -> Run<()> {
    let root = SVGBackend::new(to, PICTURE).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .margin(20)
        .caption("Time by members of the roll", ("sans-serif", 22))
        .x_label_area_size(50)
        .y_label_area_size(80)
        .build_cartesian_2d((8e3..1.2e6).log_scale(), (1e-3..1e3).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("members")
        .y_desc("seconds")
        .x_label_formatter(&|members| format!("{members:.0}"))
        .y_label_formatter(&|seconds| format!("{seconds}"))
        .draw()?;
    for (place, (name, points)) in curves.iter().enumerate() {
        let colour = Palette99::pick(place).to_rgba();
        chart
            .draw_series(
                LineSeries::new(points.iter().copied(), colour.stroke_width(2)).point_size(4),
            )?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE)
        .border_style(BLACK.mix(0.3))
        .draw()?;
    Ok(root.present()?)
}
