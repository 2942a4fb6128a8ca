using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddFindingPicturesAndCalendarFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Inspections_InspectorId",
                table: "Inspections");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrangedAt",
                table: "Inspections",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // The visits already arranged: the last word on their case is the nearest instant we know.
            migrationBuilder.Sql("""UPDATE "Inspections" SET "ArrangedAt" = (SELECT "ChangedAt" FROM "Applications" WHERE "Applications"."Id" = "Inspections"."ApplicationId")""");

            migrationBuilder.AddColumn<int>(
                name: "TimesMoved",
                table: "Inspections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<string>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RenewedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Accounts_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FindingPictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RequirementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    FileId = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingPictures_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FindingPictures_Requirements_RequirementId",
                        column: x => x.RequirementId,
                        principalTable: "Requirements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FindingPictures_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_ClosedAt_ScheduledOn",
                table: "Inspections",
                columns: new[] { "ClosedAt", "ScheduledOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_InspectorId_ScheduledOn",
                table: "Inspections",
                columns: new[] { "InspectorId", "ScheduledOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_ScheduledOn_ScheduledHour",
                table: "Inspections",
                columns: new[] { "ScheduledOn", "ScheduledHour" });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id",
                table: "Applications",
                columns: new[] { "Status", "CaseOfficerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_OwnerId",
                table: "CalendarFeeds",
                column: "OwnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FindingPictures_FileId",
                table: "FindingPictures",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingPictures_InspectionId",
                table: "FindingPictures",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_FindingPictures_RequirementId",
                table: "FindingPictures",
                column: "RequirementId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "FindingPictures");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_ClosedAt_ScheduledOn",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_InspectorId_ScheduledOn",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_ScheduledOn_ScheduledHour",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "ArrangedAt",
                table: "Inspections");

            migrationBuilder.DropColumn(
                name: "TimesMoved",
                table: "Inspections");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_InspectorId",
                table: "Inspections",
                column: "InspectorId");
        }
    }
}
