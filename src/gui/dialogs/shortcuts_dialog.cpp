#include "shortcuts_dialog.h"

#include "ui_shortcuts_dialog.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace opname {

namespace {

QString htmlOf(const std::vector<ShortcutGroup> &groups)
{
    QString html;
    for (const ShortcutGroup &group : groups) {
        html += QStringLiteral("<h3 style='margin-left: 4px'>%1</h3>"
                               "<table cellspacing='0' cellpadding='4' width='100%'>")
                    .arg(group.title.toHtmlEscaped());
        for (const Shortcut &shortcut : group.shortcuts) {
            const QString explanation = shortcut.explanation.isEmpty()
                ? QString()
                : QStringLiteral("<br><small>%1</small>").arg(shortcut.explanation.toHtmlEscaped());
            html += QStringLiteral("<tr><td width='150'><b>%1</b></td><td>%2%3</td></tr>")
                        .arg(shortcut.key.toHtmlEscaped(), shortcut.name.toHtmlEscaped(), explanation);
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    m_ui->shortcutsTextBrowser->setHtml(htmlOf(groups));
    m_ui->shortcutsTextBrowser->setCursorWidth(0); // nothing is written there
    connect(m_ui->printPushButton, &QPushButton::clicked, this, &ShortcutsDialog::print);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::reject);
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(windowTitle());
    printer.setCreator(QStringLiteral("Opname"));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        m_ui->shortcutsTextBrowser->document()->print(&printer);
}

} // namespace opname
