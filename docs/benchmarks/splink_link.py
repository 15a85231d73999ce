"""Splink at the records that `wardline bench link` wrote: from the file to clusters.

    python splink_link.py standard.csv clusters.csv

Needs Splink 5 (pip install splink). The records are in standard form already, and each has the keys
under which Wardline compares pairs, so that both look at the same pairs. The model is learned as
Splink's own guide does it. Prints figures in the form that the benchmark reads.
"""

import resource
import sys
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THREADS = 2
CUT = 0.5

COMPARISONS = {
    "forename": cl.JaroWinklerAtThresholds("forename", [0.92, 0.88]).configure(
        term_frequency_adjustments=True
    ),
    "middle_name": cl.JaroWinklerAtThresholds("middle_name", [0.92]),
    "surname": cl.JaroWinklerAtThresholds("surname", [0.92, 0.88]).configure(
        term_frequency_adjustments=True
    ),
    "birth_date": cl.DamerauLevenshteinAtThresholds("birth_date", [1, 2]).configure(
        term_frequency_adjustments=True
    ),
    "sex": cl.ExactMatch("sex"),
    "ni_number": cl.DamerauLevenshteinAtThresholds("ni_number", [1]),
    "telephone": cl.ExactMatch("telephone").configure(term_frequency_adjustments=True),
    "email": cl.ExactMatch("email").configure(term_frequency_adjustments=True),
}

# One comparison for the home: its parts agree together, and would count several times if apart.
HOME = cl.CustomComparison(
    output_column_name="home",
    comparison_levels=[
        cll.NullLevel("postcode"),
        cll.And(cll.ExactMatchLevel("house"), cll.ExactMatchLevel("postcode")),
        cll.ExactMatchLevel("postcode"),
        cll.ElseLevel(),
    ],
)


def main(records, clusters):
    began = time.monotonic()
    connection = duckdb.connect()
    connection.execute(f"set threads to {THREADS}")
    connection.execute(
        "create table records as select * from read_csv(?, all_varchar = true)", [records]
    )
    columns = [row[0] for row in connection.execute("describe records").fetchall()]
    rules = [c for c in columns if c.startswith("rule_")]
    comparisons = [c for name, c in COMPARISONS.items() if name in columns] + [HOME]
    database = DuckDBAPI(connection=connection)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[
            f"l.{rule} = r.{rule} and l.once_in <> r.once_in" for rule in rules
        ],
        retain_matching_columns=False,
    )
    linker = Linker(database.register("records"), settings, log_level=40)
    figure("read", time.monotonic() - began)

    at = time.monotonic()
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [
            block_on("ni_number"),
            block_on("forename", "surname", "birth_date"),
            block_on("email", "forename"),
        ],
        recall=0.7,
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (
        block_on("forename", "surname"),
        block_on("birth_date", "postcode"),
        block_on("ni_number"),
    ):
        training.estimate_parameters_using_expectation_maximisation(rule)
    figure("train", time.monotonic() - at)

    at = time.monotonic()
    predictions = linker.inference.predict(threshold_match_probability=CUT)
    figure("predict", time.monotonic() - at)
    at = time.monotonic()
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=CUT
    )
    figure("cluster", time.monotonic() - at)
    figure("all", time.monotonic() - began)
    figure("resident_mib", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    connection.execute(
        f"""copy (
              select r.source, r.key, c.cluster_id as customer_id
              from {found.physical_name} c join records r on r.unique_id = c.unique_id
            ) to '{clusters}' (header)"""
    )


def figure(name, value):
    print(f"figure {name}={value}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
