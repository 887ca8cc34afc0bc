/** How far a line may be from the words before a person should look. Choices, not law. */

/** A villager's "east" reaches 45° to both sides. */
export const READING_SECTOR_DEGREES = 45

/** A line farther than this from a feature does not follow it; three times the feature's own accuracy where that is more. */
export const FEATURE_TOLERANCE_METRES = 25

/** So much of a line may stray: it leaves one feature for the next. */
export const STRAYING_SHARE = 0.2

/** A line that ends farther than this from a named mark does not reach it; the solver itself goes no farther. */
export const REACHING_METRES = 80

/** Stated lengths were paced or measured with a rope. */
export const LENGTH_TOLERANCE_SHARE = 0.2
export const LENGTH_TOLERANCE_METRES = 10

/** Stated areas were estimated by eye; where the paper itself says "about", more so. */
export const AREA_TOLERANCE_SHARE = 0.25
export const APPROXIMATE_AREA_TOLERANCE_SHARE = 0.4
