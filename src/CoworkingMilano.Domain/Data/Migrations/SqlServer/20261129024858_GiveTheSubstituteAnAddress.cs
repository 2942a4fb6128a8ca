using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GiveTheSubstituteAnAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince",
                table: "Applications");

            migrationBuilder.AddColumn<string>(
                name: "SubstituteEmail",
                table: "Calls",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince_SubstituteCalledAt",
                table: "Applications",
                columns: new[] { "Status", "CaseOfficerId", "DueOn", "Id", "UnreadByOfficeSince", "SubstituteCalledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Queue_Substitute",
                table: "Applications",
                columns: new[] { "OpenDueOn", "Id" },
                filter: "\"SubstituteCalledAt\" IS NOT NULL");

            // Until somebody writes a better one, the office passes it on.
            migrationBuilder.Sql("""UPDATE "Calls" SET "SubstituteEmail" = "OfficeEmail";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince_SubstituteCalledAt",
                table: "Applications");

            migrationBuilder.DropIndex(
                name: "IX_Queue_Substitute",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "SubstituteEmail",
                table: "Calls");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_Status_CaseOfficerId_DueOn_Id_UnreadByOfficeSince",
                table: "Applications",
                columns: new[] { "Status", "CaseOfficerId", "DueOn", "Id", "UnreadByOfficeSince" });
        }
    }
}
