namespace CoworkingMilano.Domain.Data.Migrations;

/// <summary>What the migration RegistryBreadth makes of the rows it finds, in words that both databases read.</summary>
internal static class RegistryBreadthRows
{
    public static readonly string[] Statements =
    [
        // Hours were free text: they become the note beside hours that nobody has given yet.
        """UPDATE "Spaces" SET "HoursNote" = "Hours" """,
        """UPDATE "AccreditationApplications" SET "Premises_HoursNote" = "Premises_Hours", "Premises_Hours" = '' WHERE "Premises_Hours" IS NOT NULL""",
        """UPDATE "Requirements" SET "Amenity" = CASE "Code" WHEN 'Q4' THEN 1 WHEN 'Q5' THEN 2 WHEN 'Q6' THEN 4 WHEN 'Q7' THEN 8 WHEN 'Q8' THEN 16 WHEN 'Q9' THEN 32 END WHERE "IsService" = 1""",
        """
        UPDATE "Spaces" SET "Amenities" = COALESCE((
            SELECT SUM("Requirements"."Amenity") FROM "AccreditationApplications"
            JOIN "ServiceAnswers" ON "ServiceAnswers"."AccreditationApplicationId" = "AccreditationApplications"."Id"
            JOIN "Requirements" ON "Requirements"."Id" = "ServiceAnswers"."RequirementId"
            WHERE "AccreditationApplications"."SpaceId" = "Spaces"."Id" AND "ServiceAnswers"."IsOffered" = 1), 0)
        """,
        """
        INSERT INTO "SpaceEvents" ("Kind", "On", "AuthorId", "RecordedAt", "SpaceId")
        SELECT 'Admitted', "Spaces"."AccreditedOn", "Decisions"."SignedById", "Decisions"."SignedAt", "Spaces"."Id" FROM "Spaces"
        JOIN "AccreditationApplications" ON "AccreditationApplications"."SpaceId" = "Spaces"."Id"
        JOIN "Decisions" ON "Decisions"."ApplicationId" = "AccreditationApplications"."Id"
        WHERE "Decisions"."SignedAt" IS NOT NULL
        """,
        """UPDATE "Spaces" SET "ChangedAt" = (SELECT MAX("RecordedAt") FROM "SpaceEvents" WHERE "SpaceEvents"."SpaceId" = "Spaces"."Id") WHERE EXISTS (SELECT 1 FROM "SpaceEvents" WHERE "SpaceEvents"."SpaceId" = "Spaces"."Id")""",
    ];
}
