using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IndexOfficersCasesByStatus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Queue_Officer_Status_Due",
                table: "Applications",
                columns: new[] { "CaseOfficerId", "Status", "OpenDueOn", "Id" },
                filter: "\"OpenDueOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Queue_Officer_Status_Due",
                table: "Applications");
        }
    }
}
