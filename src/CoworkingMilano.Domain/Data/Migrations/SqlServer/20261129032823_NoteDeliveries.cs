using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class NoteDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DeliveryId",
                table: "RefusalNotices",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "RefusalGrounds",
                type: "nvarchar(max)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeliveryId",
                table: "Proceedings",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Means = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DocumentId = table.Column<int>(type: "int", nullable: false),
                    NotedById = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_Accounts_NotedById",
                        column: x => x.NotedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_StoredFiles_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RefusalNotices_DeliveryId",
                table: "RefusalNotices",
                column: "DeliveryId",
                unique: true,
                filter: "[DeliveryId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Proceedings_DeliveryId",
                table: "Proceedings",
                column: "DeliveryId",
                unique: true,
                filter: "[DeliveryId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_DocumentId",
                table: "Deliveries",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_NotedById",
                table: "Deliveries",
                column: "NotedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Proceedings_Deliveries_DeliveryId",
                table: "Proceedings",
                column: "DeliveryId",
                principalTable: "Deliveries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RefusalNotices_Deliveries_DeliveryId",
                table: "RefusalNotices",
                column: "DeliveryId",
                principalTable: "Deliveries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Proceedings_Deliveries_DeliveryId",
                table: "Proceedings");

            migrationBuilder.DropForeignKey(
                name: "FK_RefusalNotices_Deliveries_DeliveryId",
                table: "RefusalNotices");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_RefusalNotices_DeliveryId",
                table: "RefusalNotices");

            migrationBuilder.DropIndex(
                name: "IX_Proceedings_DeliveryId",
                table: "Proceedings");

            migrationBuilder.DropColumn(
                name: "DeliveryId",
                table: "RefusalNotices");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "RefusalGrounds");

            migrationBuilder.DropColumn(
                name: "DeliveryId",
                table: "Proceedings");
        }
    }
}
