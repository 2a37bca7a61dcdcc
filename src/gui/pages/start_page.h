#pragma once

#include "../widgets/empty_text.h"
#include "page.h"

#include <QListWidget>

namespace opname {

/// What is there before a session is open: new, open, recent, demonstration, supervisor's view, and to a
/// newcomer the tour.
class StartPage : public Page {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void demonstrationWanted();
    void viewWanted();
    void tourWanted();
    void fileWanted(const QString &path);

private:
    void layOutOffer();

    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_demonstration;
    QPushButton *m_view;
    QFrame *m_offer; ///< of the tour, at a computer where nobody has answered it
    QLabel *m_offerText;
    QPushButton *m_tour;
    QPushButton *m_later;
    QLabel *m_recentHeading;
    QListWidget *m_recent;
    EmptyText *m_noneRecent;
};

} // namespace opname
