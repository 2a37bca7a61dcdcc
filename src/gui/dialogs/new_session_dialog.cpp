#include "new_session_dialog.h"

#include "../widgets/reading_order.h"
#include "ui_new_session_dialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QStandardPaths>

namespace opname {

NewSessionDialog::NewSessionDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewSessionDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_ui->buttonBox->layout()->setSpacing(m_ui->verticalLayout->spacing());
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Make the session"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->nameLineEdit, &QLineEdit::textChanged, this, [this] {
        proposePath();
        updateButton();
    });
    connect(m_ui->fileLineEdit, &QLineEdit::textEdited, this, [this] {
        m_isPathChosen = true;
        updateButton();
    });
    connect(m_ui->browsePushButton, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("File of the session"), m_ui->fileLineEdit->text(), tr("Sessions (*.opname)"));
        if (!path.isEmpty()) {
            m_ui->fileLineEdit->setText(path);
            m_isPathChosen = true;
        }
    });
    m_ui->nameLineEdit->setText(tr("Stock-take %1").arg(QDate::currentDate().year()));
    m_ui->nameLineEdit->selectAll();
}

NewSessionDialog::~NewSessionDialog() = default;

void NewSessionDialog::proposePath()
{
    if (m_isPathChosen)
        return;
    QString name = m_ui->nameLineEdit->text().trimmed();
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.remove(bad);
    // An account without a desktop's own folders has no such folder, and a session needs one that is there.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
    m_ui->fileLineEdit->setText(folder + u'/' + name + QStringLiteral(".opname"));
}

void NewSessionDialog::updateButton()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(!m_ui->nameLineEdit->text().trimmed().isEmpty() && !path().isEmpty());
}

QString NewSessionDialog::path() const
{
    const QString path = m_ui->fileLineEdit->text().trimmed();
    return path.isEmpty() || path.endsWith(u".opname") ? path : path + QStringLiteral(".opname");
}

NewSession NewSessionDialog::newSession() const
{
    return {m_ui->nameLineEdit->text().trimmed(), m_ui->institutionLineEdit->text().trimmed(), {}};
}

} // namespace opname
