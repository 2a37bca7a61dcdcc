#pragma once

#include "opname/labels/label_pages.h"

#include <QPrinter>

#include <functional>

namespace opname {

/// Prepares a printer of the system for the pages: their paper, no margins, their dots. Before its dialog is
/// shown, so that the dialog offers it; the window's thread.
void fitPrinter(QPrinter &printer, const LabelPages &pages);

/// Prints all pages where the sheet has its labels, whatever resolution the printer took. Any thread, one
/// printer a thread. File when the printer takes nothing; Cancelled once `proceed`, asked at every page,
/// answers false: the pages before it may come out.
Outcome printPages(QPrinter &printer, const LabelPages &pages,
                   const std::function<bool(qint64 pages)> &proceed = {});

} // namespace opname
