package uk.wardline.server.dashboard;

import java.time.YearMonth;

/** What of the dashboard is asked for; both months are in the period. */
record DashboardQuestion(String wardSet, YearMonth from, YearMonth to) {}
