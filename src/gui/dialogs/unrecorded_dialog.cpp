#include "unrecorded_dialog.h"

#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/session/unrecorded_books.h"
#include "ui_unrecorded_dialog.h"

namespace opname {

UnrecordedDialog::UnrecordedDialog(Session &session, Author author, const QString &shelf, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_author(std::move(author))
    , m_ui(std::make_unique<Ui::UnrecordedDialog>())
{
    m_ui->setupUi(this);
    tabInReadingOrder(*this);
    m_ui->shelfLineEdit->setText(shelf);
    m_ui->messageLabel->hide();
    retranslate();
    connect(m_ui->cancelPushButton, &QPushButton::clicked, this, &UnrecordedDialog::reject);
    connect(m_ui->notePushButton, &QPushButton::clicked, this, &UnrecordedDialog::note);
    m_ui->titleLineEdit->setFocus();
}

UnrecordedDialog::~UnrecordedDialog() = default;

void UnrecordedDialog::retranslate()
{
    const int current = std::max(0, m_ui->conditionComboBox->currentIndex());
    m_ui->conditionComboBox->clear();
    m_ui->conditionComboBox->addItem(tr("Not stated"), -1);
    const QString names[conditionCount] = {tr("Good"), tr("Lightly damaged"), tr("Heavily damaged")};
    for (int i = 0; i < conditionCount; ++i)
        m_ui->conditionComboBox->addItem(names[i], i);
    m_ui->conditionComboBox->setCurrentIndex(current);
}

void UnrecordedDialog::note()
{
    UnrecordedBook book;
    book.title = m_ui->titleLineEdit->text();
    book.inventoryCode = m_ui->inventoryLineEdit->text();
    book.shelf = m_ui->shelfLineEdit->text();
    book.note = m_ui->noteLineEdit->text();
    if (const int condition = m_ui->conditionComboBox->currentData().toInt(); condition >= 0)
        book.condition = static_cast<Condition>(condition);
    const auto noted = UnrecordedBooks(m_session).note(book, m_author);
    if (!noted) {
        tellOn(m_ui->messageLabel, noted.error().message, Theme::bad());
        return;
    }
    m_noted = *noted;
    accept();
}

void UnrecordedDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
