#pragma once

#include "opname/report/document.h"

namespace opname {

/// A chart as a drawing within a page of the web, in the page's own colours; empty for one without groups.
QString htmlOfChart(const Chart &chart);

} // namespace opname
